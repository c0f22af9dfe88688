CREATE TABLE "child_links" (
	"link_id" text PRIMARY KEY NOT NULL,
	"child_id" text NOT NULL,
	"other_id" text NOT NULL,
	"relation" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text,
	"withdrawn_because" text
);
--> statement-breakpoint
ALTER TABLE "child_links" ADD CONSTRAINT "child_links_child_id_children_child_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("child_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_links" ADD CONSTRAINT "child_links_other_id_children_child_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."children"("child_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "child_links_child" ON "child_links" USING btree ("child_id");--> statement-breakpoint
CREATE INDEX "child_links_other" ON "child_links" USING btree ("other_id");