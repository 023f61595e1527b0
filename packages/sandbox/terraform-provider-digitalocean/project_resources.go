package main

import (
	"context"
	"slices"

	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/validation"
)

func projectResourcesResource() *schema.Resource {
	return &schema.Resource{
		CreateContext: projectResourcesWrite,
		ReadContext:   projectResourcesRead,
		UpdateContext: projectResourcesWrite,
		DeleteContext: projectResourcesDelete,
		Schema: map[string]*schema.Schema{
			"project":   {Type: schema.TypeString, Required: true, Description: "project ID", ForceNew: true, ValidateFunc: validation.StringIsNotEmpty},
			"resources": {Type: schema.TypeSet, Elem: &schema.Schema{Type: schema.TypeString}, Required: true, Description: "the resources associated with the project"},
		},
	}
}

func projectResourcesWrite(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	project := text(d, "project")
	if _, response, err := api(meta).Projects.Get(context.Background(), project); err != nil {
		return read(d, response, err, "project")
	}
	if failed := reassign(api(meta), d, project); failed != nil {
		return failed
	}
	d.SetId(project)
	return projectResourcesRead(ctx, d, meta)
}

// projectResourcesRead keeps to what is configured: others may have put more into the project.
func projectResourcesRead(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	if _, response, err := api(meta).Projects.Get(context.Background(), d.Id()); err != nil {
		return read(d, response, err, "project")
	}
	there, err := projectUrns(api(meta), d.Id())
	if err != nil {
		return diag.Errorf("reading the resources of project %s: %s", d.Id(), err)
	}
	ours := slices.DeleteFunc(texts(d.Get("resources")), func(urn string) bool { return !slices.Contains(there, urn) })
	return store(d, map[string]any{"project": d.Id(), "resources": ours})
}

func projectResourcesDelete(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	_, response, err := api(meta).Projects.Get(context.Background(), d.Id())
	if err != nil {
		return read(d, response, err, "project")
	}
	if failed := assignToDefault(api(meta), texts(d.Get("resources"))); failed != nil {
		return failed
	}
	d.SetId("")
	return nil
}
