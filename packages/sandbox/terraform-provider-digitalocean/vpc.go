package main

import (
	"context"
	"net/http"
	"sync"
	"time"

	"github.com/digitalocean/godo"
	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/validation"
)

// Two at once could be given the same range of addresses.
var vpcCreation sync.Mutex

func vpcResource() *schema.Resource {
	return &schema.Resource{
		CreateContext: vpcCreate,
		ReadContext:   vpcRead,
		UpdateContext: vpcUpdate,
		DeleteContext: vpcDelete,
		Importer:      byId(),
		Timeouts:      &schema.ResourceTimeout{Delete: schema.DefaultTimeout(2 * time.Minute)},
		Schema: map[string]*schema.Schema{
			"created_at":  {Type: schema.TypeString, Computed: true, Description: "The date and time of when the VPC was created"},
			"default":     {Type: schema.TypeBool, Computed: true, Description: "Whether or not the VPC is the default one for the region"},
			"description": {Type: schema.TypeString, Optional: true, Description: "A free-form description for the VPC", ValidateFunc: validation.StringLenBetween(0, 255)},
			"ip_range":    {Type: schema.TypeString, Optional: true, Computed: true, Description: "The range of IP addresses for the VPC in CIDR notation", ForceNew: true, ValidateFunc: validation.IsCIDR},
			"name":        {Type: schema.TypeString, Required: true, Description: "The name of the VPC", ValidateFunc: validation.NoZeroValues},
			"region":      {Type: schema.TypeString, Required: true, Description: "DigitalOcean region slug for the VPC's location", ForceNew: true, ValidateFunc: validation.NoZeroValues},
			"urn":         {Type: schema.TypeString, Computed: true, Description: "The uniform resource name (URN) for the VPC"},
		},
	}
}

func vpcCreate(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	vpcCreation.Lock()
	defer vpcCreation.Unlock()
	vpc, _, err := api(meta).VPCs.Create(context.Background(), &godo.VPCCreateRequest{
		Name:        text(d, "name"),
		RegionSlug:  text(d, "region"),
		Description: text(d, "description"),
		IPRange:     text(d, "ip_range"),
	})
	if err != nil {
		return diag.Errorf("creating VPC: %s", err)
	}
	d.SetId(vpc.ID)
	return vpcRead(ctx, d, meta)
}

func vpcRead(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	vpc, response, err := api(meta).VPCs.Get(context.Background(), d.Id())
	if err != nil {
		return read(d, response, err, "VPC")
	}
	return store(d, map[string]any{
		"name":        vpc.Name,
		"region":      vpc.RegionSlug,
		"description": vpc.Description,
		"ip_range":    vpc.IPRange,
		"urn":         vpc.URN,
		"default":     vpc.Default,
		"created_at":  vpc.CreatedAt.UTC().String(),
	})
}

func vpcUpdate(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	if !d.HasChanges("name", "description") {
		return vpcRead(ctx, d, meta)
	}
	_, _, err := api(meta).VPCs.Update(context.Background(), d.Id(), &godo.VPCUpdateRequest{
		Name:        text(d, "name"),
		Description: text(d, "description"),
		Default:     godo.PtrTo(d.Get("default").(bool)),
	})
	if err != nil {
		return diag.Errorf("updating VPC %s: %s", d.Id(), err)
	}
	return vpcRead(ctx, d, meta)
}

// vpcDelete tries again while members block it, as long as the timeout allows. The published provider looks at the answer's
// status without asking whether there was an answer: where there was none it panics, and so does this.
func vpcDelete(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	until := time.Now().Add(scaled(d.Timeout(schema.TimeoutDelete)))
	wait := 500 * time.Millisecond
	for {
		response, err := api(meta).VPCs.Delete(context.Background(), d.Id())
		blocked := err != nil && (response.StatusCode == http.StatusForbidden || response.StatusCode == http.StatusConflict)
		if !blocked || time.Now().After(until) {
			return deleted(d, err, "VPC")
		}
		if stopped := pause(ctx, wait); stopped != nil {
			return diag.Errorf("deleting VPC %s: %s (%s)", d.Id(), err, stopped)
		}
		wait = min(wait*2, 10*time.Second)
	}
}
