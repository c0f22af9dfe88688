CREATE TABLE "restricted_looks" (
	"look_id" text PRIMARY KEY NOT NULL,
	"child_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"because" text NOT NULL,
	"words" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "restrictions" (
	"restriction_id" text PRIMARY KEY NOT NULL,
	"child_id" text NOT NULL,
	"because" text NOT NULL,
	"words" text,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"lifted_at" timestamp (3) with time zone,
	"lifted_by" text,
	"lifted_because" text
);
--> statement-breakpoint
ALTER TABLE "access_log" ADD COLUMN "because" text;--> statement-breakpoint
ALTER TABLE "access_log" ADD COLUMN "policy_version" text;--> statement-breakpoint
ALTER TABLE "restricted_looks" ADD CONSTRAINT "restricted_looks_child_id_children_child_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("child_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_child_id_children_child_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("child_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "restricted_looks_child" ON "restricted_looks" USING btree ("child_id","at");--> statement-breakpoint
CREATE INDEX "restricted_looks_staff" ON "restricted_looks" USING btree ("staff_id","until");--> statement-breakpoint
CREATE INDEX "restrictions_child" ON "restrictions" USING btree ("child_id");--> statement-breakpoint
CREATE UNIQUE INDEX "restrictions_standing" ON "restrictions" USING btree ("child_id") WHERE lifted_at is null;