CREATE TABLE "audit" (
	"entity_id" text NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"act" text NOT NULL,
	"by" jsonb NOT NULL,
	"content" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entity_id_seq_pk" PRIMARY KEY("entity_id","seq")
);
--> statement-breakpoint
CREATE TABLE "children" (
	"child_id" text PRIMARY KEY NOT NULL,
	"service_id" text NOT NULL,
	"team_id" text NOT NULL,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"date_of_birth" date NOT NULL,
	"language" text,
	"sort_name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commands" (
	"row_id" bigserial PRIMARY KEY NOT NULL,
	"command_id" text NOT NULL,
	"entity_id" text NOT NULL,
	"version" integer NOT NULL,
	"body_hash" text NOT NULL,
	"name" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"answer" jsonb NOT NULL,
	"voided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "commits" (
	"row_id" bigserial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"entity_id" text NOT NULL,
	"base_version" integer NOT NULL,
	"version" integer NOT NULL,
	"cause" jsonb NOT NULL,
	"digest" text NOT NULL,
	"committed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"voided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"row_id" bigserial PRIMARY KEY NOT NULL,
	"outbox_id" text NOT NULL,
	"entity_id" text NOT NULL,
	"version" integer NOT NULL,
	"recipient" jsonb NOT NULL,
	"template" text NOT NULL,
	"ref" text NOT NULL,
	"meeting" jsonb,
	"claimed_until" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_failure" text,
	"sent_at" timestamp (3) with time zone,
	"message_id" text,
	"undeliverable" text,
	"voided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"plan_id" text PRIMARY KEY NOT NULL,
	"child_id" text NOT NULL,
	"service_id" text NOT NULL,
	"team_id" text NOT NULL,
	"case_manager_id" text NOT NULL,
	"receiving_service_id" text NOT NULL,
	"receiving_team_id" text NOT NULL,
	"receiving_officer_id" text,
	"accountable_id" text NOT NULL,
	"status" text NOT NULL,
	"phase" text NOT NULL,
	"eighteen_on" date NOT NULL,
	"transfer_on" date NOT NULL,
	"next_due_on" date,
	"due_order" date NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"rehearsal" boolean NOT NULL,
	"rehearsal_offset" integer DEFAULT 0 NOT NULL,
	"proposal_waits" boolean NOT NULL,
	"receiver_asked" boolean NOT NULL,
	"open" boolean NOT NULL,
	"version" integer NOT NULL,
	"digest" text NOT NULL,
	"view" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "services" (
	"service_id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"nation" text NOT NULL,
	"name" text NOT NULL,
	"board_email" text,
	"head_of_service_id" text
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"staff_id" text PRIMARY KEY NOT NULL,
	"service_id" text NOT NULL,
	"team_id" text,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"active" boolean NOT NULL,
	"away_from" date,
	"away_until" date,
	"deputy_id" text
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"task_id" text PRIMARY KEY NOT NULL,
	"plan_id" text NOT NULL,
	"kind" text NOT NULL,
	"rung" text,
	"state" text NOT NULL,
	"due_on" date NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"climbed_to" text,
	"assignee_kind" text NOT NULL,
	"assignee_id" text NOT NULL,
	"side" text NOT NULL,
	"rev" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"team_id" text PRIMARY KEY NOT NULL,
	"service_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"manager_id" text,
	"deputy_id" text
);
--> statement-breakpoint
CREATE TABLE "timeline" (
	"row_id" bigserial PRIMARY KEY NOT NULL,
	"entity_id" text NOT NULL,
	"version" integer NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text,
	"item" text,
	"data" jsonb NOT NULL,
	"voided_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "children" ADD CONSTRAINT "children_service_id_services_service_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("service_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "children" ADD CONSTRAINT "children_team_id_teams_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("team_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_service_id_services_service_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("service_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_team_id_teams_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("team_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_service_id_services_service_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("service_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "children_by_name" ON "children" USING btree ("service_id","sort_name","child_id");--> statement-breakpoint
CREATE UNIQUE INDEX "commands_live" ON "commands" USING btree ("command_id") WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX "commands_entity" ON "commands" USING btree ("entity_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "commits_live" ON "commits" USING btree ("entity_id","version") WHERE voided_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_live" ON "outbox" USING btree ("outbox_id") WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX "outbox_entity" ON "outbox" USING btree ("entity_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "plans_one_open_per_child" ON "plans" USING btree ("child_id") WHERE open;--> statement-breakpoint
CREATE INDEX "plans_child" ON "plans" USING btree ("child_id");--> statement-breakpoint
CREATE INDEX "plans_by_due" ON "plans" USING btree ("service_id","due_order","plan_id");--> statement-breakpoint
CREATE INDEX "plans_by_transfer" ON "plans" USING btree ("service_id","transfer_on","plan_id");--> statement-breakpoint
CREATE INDEX "plans_by_start" ON "plans" USING btree ("service_id","started_at","plan_id");--> statement-breakpoint
CREATE INDEX "plans_by_status" ON "plans" USING btree ("service_id","status","phase");--> statement-breakpoint
CREATE INDEX "plans_team" ON "plans" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "plans_case_manager" ON "plans" USING btree ("case_manager_id");--> statement-breakpoint
CREATE INDEX "plans_receiving_officer" ON "plans" USING btree ("receiving_officer_id");--> statement-breakpoint
CREATE INDEX "plans_receiving_team" ON "plans" USING btree ("receiving_team_id");--> statement-breakpoint
CREATE INDEX "plans_receiving_service" ON "plans" USING btree ("receiving_service_id");--> statement-breakpoint
CREATE INDEX "plans_open" ON "plans" USING btree ("open");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_one_per_token" ON "staff" USING btree ("issuer","subject");--> statement-breakpoint
CREATE INDEX "staff_service" ON "staff" USING btree ("service_id");--> statement-breakpoint
CREATE INDEX "staff_deputy" ON "staff" USING btree ("deputy_id");--> statement-breakpoint
CREATE INDEX "tasks_plan" ON "tasks" USING btree ("plan_id","due_at","task_id");--> statement-breakpoint
CREATE INDEX "tasks_assignee" ON "tasks" USING btree ("assignee_id","due_at","task_id");--> statement-breakpoint
CREATE INDEX "tasks_state" ON "tasks" USING btree ("state","plan_id");--> statement-breakpoint
CREATE INDEX "teams_service" ON "teams" USING btree ("service_id");--> statement-breakpoint
CREATE INDEX "teams_manager" ON "teams" USING btree ("manager_id");--> statement-breakpoint
CREATE UNIQUE INDEX "timeline_live" ON "timeline" USING btree ("entity_id","version","seq") WHERE voided_at is null;