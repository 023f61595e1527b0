package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/digitalocean/godo"
	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/validation"
)

func recordResource() *schema.Resource {
	return &schema.Resource{
		CreateContext: recordCreate,
		ReadContext:   recordRead,
		UpdateContext: recordUpdate,
		DeleteContext: recordDelete,
		Importer:      byPair("domain", "id", func(_, record string) string { return record }),
		CustomizeDiff: recordDiff,
		Schema: map[string]*schema.Schema{
			"domain":   {Type: schema.TypeString, Required: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
			"flags":    {Type: schema.TypeInt, Optional: true, ValidateFunc: validation.IntBetween(0, 255)},
			"fqdn":     {Type: schema.TypeString, Computed: true},
			"name":     {Type: schema.TypeString, Required: true, ValidateFunc: validation.NoZeroValues, DiffSuppressFunc: suppressed(func(old, now, zone string) bool { return old+"."+zone == now })},
			"port":     {Type: schema.TypeInt, Optional: true, ValidateFunc: validation.IntBetween(0, 65535)},
			"priority": {Type: schema.TypeInt, Optional: true, ValidateFunc: validation.IntBetween(0, 65535)},
			"tag":      {Type: schema.TypeString, Optional: true, ValidateFunc: validation.StringInSlice([]string{"issue", "issuewild", "iodef"}, false)},
			"ttl":      {Type: schema.TypeInt, Optional: true, Computed: true, ValidateFunc: validation.IntAtLeast(1)},
			"type":     {Type: schema.TypeString, Required: true, ForceNew: true, ValidateFunc: validation.StringInSlice([]string{"A", "AAAA", "CAA", "CNAME", "MX", "NS", "TXT", "SRV", "SOA"}, false)},
			"value":    {Type: schema.TypeString, Required: true, DiffSuppressFunc: suppressed(func(old, now, zone string) bool { return old == now+"."+zone })},
			"weight":   {Type: schema.TypeInt, Optional: true, ValidateFunc: validation.IntBetween(0, 65535)},
		},
	}
}

// suppressed are differences between how a name is written and how the service gives it back.
func suppressed(isRelative func(old, now, zone string) bool) schema.SchemaDiffSuppressFunc {
	return func(_, old, now string, d *schema.ResourceData) bool {
		zone := text(d, "domain") + "."
		return (old == "@" && now == zone) || isRelative(old, now, zone)
	}
}

func recordDiff(_ context.Context, diff *schema.ResourceDiff, _ any) error {
	needed := map[string][]string{"MX": {"priority"}, "SRV": {"priority", "weight"}, "CAA": {"flags", "tag"}}
	kind := diff.Get("type").(string)
	for _, name := range needed[kind] {
		if _, set := diff.GetOkExists(name); !set {
			return fmt.Errorf("`%s` is required for when type is `%s`", name, kind)
		}
	}
	return nil
}

func recordRequest(d *schema.ResourceData) *godo.DomainRecordEditRequest {
	return &godo.DomainRecordEditRequest{
		Type:     text(d, "type"),
		Name:     text(d, "name"),
		Data:     text(d, "value"),
		Priority: d.Get("priority").(int),
		Port:     d.Get("port").(int),
		TTL:      d.Get("ttl").(int),
		Weight:   d.Get("weight").(int),
		Flags:    d.Get("flags").(int),
		Tag:      text(d, "tag"),
	}
}

func recordCreate(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	if _, set := d.GetOkExists("port"); text(d, "type") == "SRV" && !set {
		return diag.Errorf("`port` is required for when type is `SRV`")
	}
	record, _, err := api(meta).Domains.CreateRecord(context.Background(), text(d, "domain"), recordRequest(d))
	if err != nil {
		return diag.Errorf("creating record: %s", err)
	}
	d.SetId(strconv.Itoa(record.ID))
	return recordRead(ctx, d, meta)
}

func recordRead(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	number, err := strconv.Atoi(d.Id())
	if err != nil {
		return diag.Errorf("%s is not the id of a record", d.Id())
	}
	domain := text(d, "domain")
	record, response, err := api(meta).Domains.Record(context.Background(), domain, number)
	if err != nil {
		return read(d, response, err, "record")
	}
	fqdn := domain
	if strings.HasSuffix(strings.ToLower(record.Name), domain+".") {
		fqdn = strings.TrimSuffix(strings.ToLower(record.Name), ".")
	} else if record.Name != "@" {
		fqdn = record.Name + "." + domain
	}
	// The service gives names without the dot that it takes them with.
	isName := slices.Contains([]string{"CNAME", "MX", "NS", "SRV", "CAA"}, record.Type)
	if isName && record.Data != "@" && record.Tag != "iodef" {
		record.Data += "."
	}
	var warnings diag.Diagnostics
	if ttl := d.Get("ttl").(int); ttl != record.TTL {
		warnings = diag.Diagnostics{{
			Severity: diag.Warning,
			Summary:  "digitalocean_record TTL changed",
			Detail:   fmt.Sprintf("The TTL for record ID %d changed from %d to %d.", record.ID, ttl, record.TTL),
		}}
	}
	return append(warnings, store(d, map[string]any{
		"type": record.Type, "name": record.Name, "value": record.Data, "priority": record.Priority, "port": record.Port,
		"ttl": record.TTL, "weight": record.Weight, "flags": record.Flags, "tag": record.Tag, "fqdn": fqdn,
	})...)
}

func recordUpdate(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	number, err := strconv.Atoi(d.Id())
	if err != nil {
		return diag.Errorf("%s is not the id of a record", d.Id())
	}
	if _, _, err := api(meta).Domains.EditRecord(context.Background(), text(d, "domain"), number, recordRequest(d)); err != nil {
		return diag.Errorf("updating record %s: %s", d.Id(), err)
	}
	return recordRead(ctx, d, meta)
}

func recordDelete(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	number, err := strconv.Atoi(d.Id())
	if err != nil {
		return diag.Errorf("%s is not the id of a record", d.Id())
	}
	response, err := api(meta).Domains.DeleteRecord(context.Background(), text(d, "domain"), number)
	return removed(d, response, err, "record")
}
