CREATE TABLE "legal_holds" (
	"hold_id" text PRIMARY KEY NOT NULL,
	"child_id" text NOT NULL,
	"reason" text NOT NULL,
	"review_on" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"lifted_at" timestamp (3) with time zone,
	"lifted_by" text,
	"lifted_because" text
);
--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_child_id_children_child_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."children"("child_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "legal_holds_child" ON "legal_holds" USING btree ("child_id");