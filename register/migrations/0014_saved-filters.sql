CREATE TABLE "saved_filters" (
	"staff_id" text NOT NULL,
	"list" text NOT NULL,
	"name" text NOT NULL,
	"query" jsonb NOT NULL,
	CONSTRAINT "saved_filters_staff_id_list_name_pk" PRIMARY KEY("staff_id","list","name")
);
