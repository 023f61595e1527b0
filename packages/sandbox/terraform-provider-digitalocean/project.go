package main

import (
	"context"
	"net/http"
	"strings"
	"time"

	"github.com/digitalocean/godo"
	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/validation"
)

func projectResource() *schema.Resource {
	resource := &schema.Resource{
		CreateContext: projectCreate,
		ReadContext:   projectRead,
		UpdateContext: projectUpdate,
		DeleteContext: projectDelete,
		Importer:      byId(),
		Timeouts:      &schema.ResourceTimeout{Delete: schema.DefaultTimeout(3 * time.Minute)},
		Schema: map[string]*schema.Schema{
			"created_at":  {Type: schema.TypeString, Computed: true, Description: "the date and time when the project was created, (ISO8601)"},
			"description": {Type: schema.TypeString, Optional: true, Description: "the description of the project", Default: "", ValidateFunc: validation.StringLenBetween(0, 255)},
			"environment": {Type: schema.TypeString, Optional: true, Description: "the environment of the project's resources", ValidateFunc: validation.StringInSlice([]string{"development", "staging", "production"}, true)},
			"is_default":  {Type: schema.TypeBool, Optional: true, Description: "determine if the project is the default or not.", Default: false},
			"name":        {Type: schema.TypeString, Required: true, Description: "the human-readable name for the project", ValidateFunc: validation.All(validation.NoZeroValues, validation.StringLenBetween(1, 175))},
			"owner_id":    {Type: schema.TypeInt, Computed: true, Description: "the id of the project owner."},
			"owner_uuid":  {Type: schema.TypeString, Computed: true, Description: "the unique universal identifier of the project owner."},
			"purpose":     {Type: schema.TypeString, Optional: true, Description: "the purpose of the project", Default: "Web Application", ValidateFunc: validation.StringLenBetween(0, 255)},
			"resources":   {Type: schema.TypeSet, Elem: &schema.Schema{Type: schema.TypeString}, Optional: true, Computed: true, Description: "the resources associated with the project"},
			"updated_at":  {Type: schema.TypeString, Computed: true, Description: "the date and time when the project was last updated, (ISO8601)"},
		},
	}
	resource.Schema["environment"].DiffSuppressFunc = func(_, old, now string, _ *schema.ResourceData) bool {
		return strings.EqualFold(old, now)
	}
	return resource
}

func projectCreate(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	project, _, err := api(meta).Projects.Create(context.Background(), &godo.CreateProjectRequest{
		Name:        text(d, "name"),
		Description: text(d, "description"),
		Purpose:     text(d, "purpose"),
		Environment: text(d, "environment"),
	})
	if err != nil {
		return diag.Errorf("creating project: %s", err)
	}
	if failed := assign(api(meta), project.ID, texts(d.Get("resources"))); failed != nil {
		// As the published provider does: the project goes again, or lives on, unknown to the state.
		_, _ = api(meta).Projects.Delete(context.Background(), project.ID)
		return failed
	}
	if d.Get("is_default").(bool) {
		_, _, err := api(meta).Projects.Update(context.Background(), project.ID, &godo.UpdateProjectRequest{
			Name: project.Name, Description: project.Description, Purpose: project.Purpose, Environment: project.Environment, IsDefault: true,
		})
		if err != nil {
			return diag.Errorf("making project %s the default: %s", project.ID, err)
		}
	}
	d.SetId(project.ID)
	return projectRead(ctx, d, meta)
}

func projectRead(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	project, response, err := api(meta).Projects.Get(context.Background(), d.Id())
	if err != nil {
		return read(d, response, err, "project")
	}
	urns, err := projectUrns(api(meta), d.Id())
	if err != nil {
		return diag.Errorf("reading the resources of project %s: %s", d.Id(), err)
	}
	return store(d, map[string]any{
		"name":        project.Name,
		"purpose":     strings.TrimPrefix(project.Purpose, "Other: "),
		"description": project.Description,
		"environment": project.Environment,
		"is_default":  project.IsDefault,
		"owner_uuid":  project.OwnerUUID,
		"owner_id":    int(project.OwnerID),
		"created_at":  project.CreatedAt,
		"updated_at":  project.UpdatedAt,
		"resources":   urns,
	})
}

func projectUpdate(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	_, _, err := api(meta).Projects.Update(context.Background(), d.Id(), &godo.UpdateProjectRequest{
		Name:        d.Get("name"),
		Description: d.Get("description"),
		Purpose:     d.Get("purpose"),
		Environment: d.Get("environment"),
		IsDefault:   d.Get("is_default"),
	})
	if err != nil {
		return diag.Errorf("updating project %s: %s", d.Id(), err)
	}
	if d.HasChange("resources") {
		if failed := reassign(api(meta), d, d.Id()); failed != nil {
			return failed
		}
	}
	return projectRead(ctx, d, meta)
}

// projectDelete moves what is in it to the default project first, then tries until it is empty.
func projectDelete(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	if failed := assignToDefault(api(meta), texts(d.Get("resources"))); failed != nil {
		return failed
	}
	until := time.Now().Add(scaled(d.Timeout(schema.TimeoutDelete)))
	wait := 500 * time.Millisecond
	for {
		response, err := api(meta).Projects.Delete(context.Background(), d.Id())
		full := err != nil && response != nil && response.Response != nil && response.StatusCode == http.StatusPreconditionFailed &&
			strings.Contains(err.Error(), "cannot delete a project with resources")
		if !full || time.Now().After(until) {
			return deleted(d, err, "project")
		}
		if stopped := pause(ctx, wait); stopped != nil {
			return diag.Errorf("deleting project %s: %s (%s)", d.Id(), err, stopped)
		}
		wait = min(wait*2, 10*time.Second)
	}
}

func projectUrns(client *godo.Client, id string) ([]string, error) {
	urns := []string{}
	options := &godo.ListOptions{Page: 1, PerPage: 200}
	for {
		resources, response, err := client.Projects.ListResources(context.Background(), id, options)
		if err != nil {
			return nil, err
		}
		for _, resource := range resources {
			urns = append(urns, resource.URN)
		}
		if response.Links == nil || response.Links.IsLastPage() {
			return urns, nil
		}
		options.Page++
	}
}

func assign(client *godo.Client, project string, urns []string) diag.Diagnostics {
	if len(urns) == 0 {
		return nil
	}
	resources := make([]any, len(urns))
	for index, urn := range urns {
		resources[index] = urn
	}
	if _, _, err := client.Projects.AssignResources(context.Background(), project, resources...); err != nil {
		return diag.Errorf("assigning resources to project %s: %s", project, err)
	}
	return nil
}

func assignToDefault(client *godo.Client, urns []string) diag.Diagnostics {
	if len(urns) == 0 {
		return nil
	}
	project, _, err := client.Projects.GetDefault(context.Background())
	if err != nil {
		return diag.Errorf("finding the default project: %s", err)
	}
	return assign(client, project.ID, urns)
}

// reassign moves what left the list to the default project, and what came to it to this one.
func reassign(client *godo.Client, d *schema.ResourceData, project string) diag.Diagnostics {
	before, after := d.GetChange("resources")
	left := before.(*schema.Set).Difference(after.(*schema.Set))
	came := after.(*schema.Set).Difference(before.(*schema.Set))
	if failed := assignToDefault(client, texts(left)); failed != nil {
		return failed
	}
	return assign(client, project, texts(came))
}
