CREATE TABLE "message_choices" (
	"staff_id" text PRIMARY KEY NOT NULL,
	"at_once" jsonb
);
--> statement-breakpoint
DROP INDEX "outbox_to_send";--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "digest" jsonb;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "addressee_id" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "held_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "digest_id" text;--> statement-breakpoint
CREATE INDEX "outbox_held" ON "outbox" USING btree ("addressee_id","outbox_id") WHERE held_at is not null and digest_id is null and voided_at is null;--> statement-breakpoint
CREATE INDEX "outbox_addressee" ON "outbox" USING btree ("addressee_id",coalesce("sent_at", "held_at"),"outbox_id");--> statement-breakpoint
CREATE INDEX "outbox_to_send" ON "outbox" USING btree ("entity_id","version") WHERE sent_at is null and held_at is null and undeliverable is null and voided_at is null;