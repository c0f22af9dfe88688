ALTER TABLE "child_orders" ADD COLUMN "reference" text;--> statement-breakpoint
ALTER TABLE "children" ADD COLUMN "reference" text;--> statement-breakpoint
CREATE UNIQUE INDEX "child_orders_by_reference" ON "child_orders" USING btree ("child_id","reference");--> statement-breakpoint
CREATE UNIQUE INDEX "children_by_reference" ON "children" USING btree ("service_id","reference");