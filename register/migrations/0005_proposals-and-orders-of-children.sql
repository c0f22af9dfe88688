CREATE TABLE "child_orders" (
	"order_id" text PRIMARY KEY NOT NULL,
	"child_id" text NOT NULL,
	"type" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"requirements" jsonb NOT NULL,
	"agreed_to_transfer" text,
	"extended_to" jsonb NOT NULL,
	"unpaid_work" jsonb NOT NULL,
	"revoked_on" date,
	"runs_until" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "start_proposals" (
	"proposal_id" text PRIMARY KEY NOT NULL,
	"child_id" text NOT NULL,
	"service_id" text NOT NULL,
	"ground" jsonb NOT NULL,
	"act_by" date NOT NULL,
	"found_on" date NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"lapsed_at" timestamp (3) with time zone,
	"dismissed_at" timestamp (3) with time zone,
	"dismissed_by" text,
	"dismissed_because" text
);
--> statement-breakpoint
ALTER TABLE "child_orders" ADD CONSTRAINT "child_orders_child_id_children_child_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("child_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "start_proposals" ADD CONSTRAINT "start_proposals_child_id_children_child_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("child_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "child_orders_child" ON "child_orders" USING btree ("child_id");--> statement-breakpoint
CREATE INDEX "child_orders_running" ON "child_orders" USING btree ("runs_until");--> statement-breakpoint
CREATE INDEX "start_proposals_child" ON "start_proposals" USING btree ("child_id");--> statement-breakpoint
CREATE INDEX "start_proposals_open" ON "start_proposals" USING btree ("service_id","act_by","proposal_id") WHERE lapsed_at is null and dismissed_at is null;--> statement-breakpoint
CREATE INDEX "children_by_birth" ON "children" USING btree ("date_of_birth");