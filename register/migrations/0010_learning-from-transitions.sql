CREATE INDEX "plans_by_birthday" ON "plans" USING btree ("service_id","eighteen_on");--> statement-breakpoint
CREATE INDEX "timeline_of_transitions" ON "timeline" USING btree ("entity_id") WHERE voided_at is null
  and kind in ('receiving-officer-named', 'task-accepted', 'kept-by-yjs', 'handed-over-after-all');