CREATE TABLE "kept" (
	"entity_id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"digest" text NOT NULL,
	"carried" json NOT NULL
);
