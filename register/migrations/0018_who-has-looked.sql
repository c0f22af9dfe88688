CREATE TABLE "access_log" (
	"seq" integer PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"service_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"role" text NOT NULL,
	"action" text NOT NULL,
	"route" text NOT NULL,
	"outcome" text NOT NULL,
	"child_ids" text[] NOT NULL,
	"about_concern" boolean NOT NULL,
	"concern_ids" text[] NOT NULL,
	"request_id" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "access_log_of_child" ON "access_log" USING gin ("child_ids");--> statement-breakpoint
CREATE INDEX "access_log_of_staff" ON "access_log" USING btree ("staff_id","seq");--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Nothing is ever changed or deleted in %', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER access_log_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON "access_log"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
