package main

import (
	"context"
	"strconv"
	"strings"

	"github.com/digitalocean/godo"
	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
)

func recordResource() *schema.Resource {
	return &schema.Resource{
		CreateContext: recordCreate,
		ReadContext:   recordRead,
		UpdateContext: recordUpdate,
		DeleteContext: recordDelete,
		Importer:      byPair("domain", "id", func(_, record string) string { return record }),
		Schema: map[string]*schema.Schema{
			"domain":   {Type: schema.TypeString, Required: true, ForceNew: true},
			"flags":    {Type: schema.TypeInt, Optional: true},
			"fqdn":     {Type: schema.TypeString, Computed: true},
			"name":     {Type: schema.TypeString, Required: true},
			"port":     {Type: schema.TypeInt, Optional: true},
			"priority": {Type: schema.TypeInt, Optional: true},
			"tag":      {Type: schema.TypeString, Optional: true},
			"ttl":      {Type: schema.TypeInt, Optional: true, Computed: true},
			"type":     {Type: schema.TypeString, Required: true, ForceNew: true},
			"value":    {Type: schema.TypeString, Required: true},
			"weight":   {Type: schema.TypeInt, Optional: true},
		},
	}
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
	if record.Name != "@" && !strings.HasSuffix(record.Name, domain) {
		fqdn = record.Name + "." + domain
	}
	return store(d, map[string]any{
		"type": record.Type, "name": record.Name, "value": record.Data, "priority": record.Priority, "port": record.Port,
		"ttl": record.TTL, "weight": record.Weight, "flags": record.Flags, "tag": record.Tag, "fqdn": fqdn,
	})
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
