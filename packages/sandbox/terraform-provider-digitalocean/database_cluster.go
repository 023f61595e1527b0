package main

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/digitalocean/godo"
	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/validation"
)

func databaseClusterResource() *schema.Resource {
	return &schema.Resource{
		CreateContext: databaseClusterCreate,
		ReadContext:   databaseClusterRead,
		UpdateContext: databaseClusterUpdate,
		DeleteContext: databaseClusterDelete,
		Importer:      byId(),
		CustomizeDiff: databaseClusterDiff,
		Timeouts:      &schema.ResourceTimeout{Create: schema.DefaultTimeout(30 * time.Minute)},
		Schema: map[string]*schema.Schema{
			"database":             {Type: schema.TypeString, Computed: true},
			"engine":               {Type: schema.TypeString, Required: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
			"eviction_policy":      {Type: schema.TypeString, Optional: true, ValidateFunc: validation.NoZeroValues},
			"host":                 {Type: schema.TypeString, Computed: true},
			"metrics_endpoints":    {Type: schema.TypeList, Elem: &schema.Schema{Type: schema.TypeString}, Computed: true},
			"name":                 {Type: schema.TypeString, Required: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
			"node_count":           {Type: schema.TypeInt, Required: true, ValidateFunc: validation.NoZeroValues},
			"password":             {Type: schema.TypeString, Computed: true, Sensitive: true},
			"port":                 {Type: schema.TypeInt, Computed: true},
			"private_host":         {Type: schema.TypeString, Computed: true},
			"private_network_uuid": {Type: schema.TypeString, Optional: true, Computed: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
			"private_uri":          {Type: schema.TypeString, Computed: true, Sensitive: true},
			"project_id":           {Type: schema.TypeString, Optional: true, Computed: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
			"region":               {Type: schema.TypeString, Required: true, ValidateFunc: validation.NoZeroValues},
			"size":                 {Type: schema.TypeString, Required: true, ValidateFunc: validation.NoZeroValues},
			"sql_mode":             {Type: schema.TypeString, Optional: true},
			"storage_size_mib":     {Type: schema.TypeString, Optional: true, Computed: true},
			"tags":                 tagsSchema(),
			"ui_database":          {Type: schema.TypeString, Computed: true},
			"ui_host":              {Type: schema.TypeString, Computed: true},
			"ui_password":          {Type: schema.TypeString, Computed: true, Sensitive: true},
			"ui_port":              {Type: schema.TypeInt, Computed: true},
			"ui_uri":               {Type: schema.TypeString, Computed: true, Sensitive: true},
			"ui_user":              {Type: schema.TypeString, Computed: true},
			"uri":                  {Type: schema.TypeString, Computed: true, Sensitive: true},
			"urn":                  {Type: schema.TypeString, Computed: true},
			"user":                 {Type: schema.TypeString, Computed: true},
			"version":              {Type: schema.TypeString, Optional: true},
			"backup_restore": {Type: schema.TypeList, Optional: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"backup_created_at": {Type: schema.TypeString, Optional: true},
				"database_name":     {Type: schema.TypeString, Required: true},
			}}},
			"maintenance_window": {Type: schema.TypeList, Optional: true, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"day":  {Type: schema.TypeString, Required: true, ValidateFunc: validation.IsDayOfTheWeek(true)},
				"hour": {Type: schema.TypeString, Required: true},
			}}},
			"storage_autoscale": {Type: schema.TypeList, Optional: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"enabled":           {Type: schema.TypeBool, Required: true},
				"increment_gib":     {Type: schema.TypeInt, Optional: true, Description: "Storage increase step size in GiB (minimum 10 GiB, rounded to nearest 10 GiB). If not specified, system auto-calculates (25% of current size, min 50 GiB, max 1024 GiB, rounded to 10 GiB steps). Cooldown: 1 hour between autoscale operations.", ValidateFunc: validation.IntAtLeast(10)},
				"threshold_percent": {Type: schema.TypeInt, Optional: true, ValidateFunc: validation.IntBetween(15, 95)},
			}}},
		},
	}
}

func databaseClusterCreate(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	client := api(meta)
	request := &godo.DatabaseCreateRequest{
		Name:               text(d, "name"),
		EngineSlug:         text(d, "engine"),
		Version:            text(d, "version"),
		SizeSlug:           text(d, "size"),
		Region:             text(d, "region"),
		NumNodes:           d.Get("node_count").(int),
		PrivateNetworkUUID: text(d, "private_network_uuid"),
		ProjectID:          text(d, "project_id"),
		Tags:               texts(d.Get("tags")),
	}
	if size, err := strconv.ParseUint(text(d, "storage_size_mib"), 10, 64); err == nil {
		request.StorageSizeMib = size
	}
	if restore := block(d, "backup_restore"); restore != nil {
		request.BackupRestore = &godo.DatabaseBackupRestore{
			DatabaseName: restore["database_name"].(string), BackupCreatedAt: restore["backup_created_at"].(string),
		}
	}
	database, _, err := client.Databases.Create(context.Background(), request)
	if err != nil {
		return diag.Errorf("creating database cluster: %s", err)
	}
	d.SetId(database.ID)
	if err := awaitDatabase(client, d); err != nil {
		// As the published provider does: the database lives on, unknown to the state.
		d.SetId("")
		return diag.Errorf("creating database cluster: %s", err)
	}
	if window := block(d, "maintenance_window"); window != nil {
		if _, err := client.Databases.UpdateMaintenance(context.Background(), d.Id(), maintenanceWindow(window)); err != nil {
			return diag.Errorf("setting the maintenance window of database cluster %s: %s", d.Id(), err)
		}
	}
	return databaseClusterRead(ctx, d, meta)
}

// awaitDatabase looks every 15 seconds. A 404 is taken for a database that is not there yet, whatever else it means: it
// loops on, and does not count.
func awaitDatabase(client *godo.Client, d *schema.ResourceData) error {
	looks := int(d.Timeout(schema.TimeoutCreate) / (15 * time.Second))
	for look := 0; look <= looks; {
		time.Sleep(scaled(15 * time.Second))
		database, response, err := client.Databases.Get(context.Background(), d.Id())
		// Without an answer the published provider panics here.
		if response.StatusCode == http.StatusNotFound {
			continue
		}
		if err != nil {
			return fmt.Errorf("reading its state: %w", err)
		}
		if database.Status == "online" {
			return nil
		}
		look++
	}
	return fmt.Errorf("it is not online in time")
}

func databaseClusterRead(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	database, response, err := api(meta).Databases.Get(context.Background(), d.Id())
	if err != nil {
		return read(d, response, err, "database cluster")
	}
	values := map[string]any{
		"name":                 database.Name,
		"engine":               database.EngineSlug,
		"version":              database.VersionSlug,
		"size":                 database.SizeSlug,
		"region":               database.RegionSlug,
		"node_count":           database.NumNodes,
		"storage_size_mib":     strconv.FormatUint(database.StorageSizeMib, 10),
		"tags":                 database.Tags,
		"urn":                  database.URN(),
		"private_network_uuid": database.PrivateNetworkUUID,
		"project_id":           database.ProjectID,
	}
	endpoints := []string{}
	for _, endpoint := range database.MetricsEndpoints {
		endpoints = append(endpoints, fmt.Sprintf("https://%s:%d/metrics", endpoint.Host, endpoint.Port))
	}
	values["metrics_endpoints"] = endpoints
	if block(d, "maintenance_window") != nil && database.MaintenanceWindow != nil {
		values["maintenance_window"] = []any{map[string]any{
			"day": database.MaintenanceWindow.Day, "hour": database.MaintenanceWindow.Hour,
		}}
	}
	if connection := database.Connection; connection != nil {
		values["host"] = connection.Host
		values["port"] = connection.Port
		values["database"] = connection.Database
		values["user"] = connection.User
		// One that is left out leaves the one that is known.
		if connection.Password != "" {
			values["password"] = connection.Password
		}
	}
	if connection := database.PrivateConnection; connection != nil {
		values["private_host"] = connection.Host
	}
	if failed := store(d, values); failed != nil {
		return failed
	}
	return storeUris(d, database.Connection, database.PrivateConnection)
}

// storeUris puts the password of the state into the addresses: the service leaves it out where a token may not see it.
func storeUris(d *schema.ResourceData, public, private *godo.DatabaseConnection) diag.Diagnostics {
	for key, connection := range map[string]*godo.DatabaseConnection{"uri": public, "private_uri": private} {
		if connection == nil {
			continue
		}
		address, err := url.Parse(connection.URI)
		if err != nil {
			return diag.FromErr(err)
		}
		address.User = url.UserPassword(connection.User, text(d, "password"))
		if failed := store(d, map[string]any{key: address.String()}); failed != nil {
			return failed
		}
	}
	return nil
}

// databaseClusterDiff refuses what the schema alone would take.
func databaseClusterDiff(_ context.Context, diff *schema.ResourceDiff, _ any) error {
	engine := diff.Get("engine").(string)
	isCache := engine == "redis" || engine == "valkey"
	if _, set := diff.GetOk("version"); !set {
		return fmt.Errorf(`the argument "version" is required, but no definition was found`)
	}
	if _, set := diff.GetOk("sql_mode"); set && engine != "mysql" {
		return fmt.Errorf("sql_mode is only supported for MySQL database clusters")
	}
	if _, set := diff.GetOk("eviction_policy"); set && !isCache {
		return fmt.Errorf("eviction_policy is only supported for Redis or Valkey database clusters")
	}
	return nil
}

func databaseClusterUpdate(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	client := api(meta)
	if d.HasChanges("size", "node_count", "storage_size_mib") {
		request := &godo.DatabaseResizeRequest{SizeSlug: text(d, "size"), NumNodes: d.Get("node_count").(int)}
		if size, err := strconv.ParseUint(text(d, "storage_size_mib"), 10, 64); err == nil && d.HasChange("storage_size_mib") {
			request.StorageSizeMib = size
		}
		if _, err := client.Databases.Resize(context.Background(), d.Id(), request); err != nil {
			return diag.Errorf("resizing database cluster %s: %s", d.Id(), err)
		}
		if err := awaitDatabase(client, d); err != nil {
			return diag.Errorf("resizing database cluster %s: %s", d.Id(), err)
		}
	}
	if d.HasChange("region") {
		if _, err := client.Databases.Migrate(context.Background(), d.Id(), &godo.DatabaseMigrateRequest{Region: text(d, "region")}); err != nil {
			return diag.Errorf("migrating database cluster %s: %s", d.Id(), err)
		}
		if err := awaitDatabase(client, d); err != nil {
			return diag.Errorf("migrating database cluster %s: %s", d.Id(), err)
		}
	}
	if d.HasChange("version") {
		request := &godo.UpgradeVersionRequest{Version: text(d, "version")}
		if _, err := client.Databases.UpgradeMajorVersion(context.Background(), d.Id(), request); err != nil {
			return diag.Errorf("upgrading database cluster %s: %s", d.Id(), err)
		}
	}
	if window := block(d, "maintenance_window"); window != nil && d.HasChange("maintenance_window") {
		if _, err := client.Databases.UpdateMaintenance(context.Background(), d.Id(), maintenanceWindow(window)); err != nil {
			return diag.Errorf("setting the maintenance window of database cluster %s: %s", d.Id(), err)
		}
	}
	if d.HasChange("tags") {
		if failed := retag(client, d, godo.DatabaseResourceType); failed != nil {
			return failed
		}
	}
	return databaseClusterRead(ctx, d, meta)
}

func databaseClusterDelete(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	_, err := api(meta).Databases.Delete(context.Background(), d.Id())
	return deleted(d, err, "database cluster")
}

func maintenanceWindow(window map[string]any) *godo.DatabaseUpdateMaintenanceRequest {
	return &godo.DatabaseUpdateMaintenanceRequest{
		Day: strings.ToLower(window["day"].(string)), Hour: window["hour"].(string),
	}
}

func retag(client *godo.Client, d *schema.ResourceData, kind godo.ResourceType) diag.Diagnostics {
	before, after := d.GetChange("tags")
	resources := []godo.Resource{{ID: d.Id(), Type: kind}}
	for _, tag := range texts(before.(*schema.Set).Difference(after.(*schema.Set))) {
		if _, err := client.Tags.UntagResources(context.Background(), tag, &godo.UntagResourcesRequest{Resources: resources}); err != nil {
			return diag.Errorf("untagging %s: %s", d.Id(), err)
		}
	}
	for _, tag := range texts(after.(*schema.Set).Difference(before.(*schema.Set))) {
		if _, _, err := client.Tags.Create(context.Background(), &godo.TagCreateRequest{Name: tag}); err != nil {
			return diag.Errorf("making tag %s: %s", tag, err)
		}
		if _, err := client.Tags.TagResources(context.Background(), tag, &godo.TagResourcesRequest{Resources: resources}); err != nil {
			return diag.Errorf("tagging %s: %s", d.Id(), err)
		}
	}
	return nil
}
