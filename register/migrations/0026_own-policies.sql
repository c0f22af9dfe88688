CREATE TABLE "policy_versions" (
	"service_id" text NOT NULL,
	"version" integer NOT NULL,
	"rows" jsonb NOT NULL,
	"reason" text NOT NULL,
	"adopted_at" timestamp (3) with time zone NOT NULL,
	"adopted_by" text NOT NULL,
	CONSTRAINT "policy_versions_service_id_version_pk" PRIMARY KEY("service_id","version")
);
--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "own_policy" jsonb DEFAULT '{"version":0,"rows":[]}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_service_id_services_service_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."services"("service_id") ON DELETE no action ON UPDATE no action;