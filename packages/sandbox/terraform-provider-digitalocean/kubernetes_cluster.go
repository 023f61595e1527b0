package main

import (
	"context"
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/digitalocean/godo"
	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/validation"
)

// The published provider finds the pool that it made by this tag.
const defaultPoolTag = "terraform:default-node-pool"

func kubernetesClusterResource() *schema.Resource {
	return &schema.Resource{
		CreateContext: kubernetesClusterCreate,
		ReadContext:   kubernetesClusterRead,
		UpdateContext: kubernetesClusterUpdate,
		DeleteContext: kubernetesClusterDelete,
		Importer:      byId(),
		SchemaVersion: 3,
		Timeouts:      &schema.ResourceTimeout{Create: schema.DefaultTimeout(30 * time.Minute)},
		Schema: map[string]*schema.Schema{
			"auto_upgrade":                     {Type: schema.TypeBool, Optional: true, Default: false},
			"cluster_subnet":                   {Type: schema.TypeString, Optional: true, Computed: true, ForceNew: true, ValidateFunc: validation.IsCIDR},
			"created_at":                       {Type: schema.TypeString, Computed: true},
			"destroy_all_associated_resources": {Type: schema.TypeBool, Optional: true, Default: false},
			"endpoint":                         {Type: schema.TypeString, Computed: true},
			"ha":                               {Type: schema.TypeBool, Optional: true, Computed: true},
			"ipv4_address":                     {Type: schema.TypeString, Computed: true},
			"isolated_workers":                 {Type: schema.TypeBool, Optional: true, Default: false, ForceNew: true},
			"kube_config": {Type: schema.TypeList, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"client_certificate":     {Type: schema.TypeString, Computed: true},
				"client_key":             {Type: schema.TypeString, Computed: true},
				"cluster_ca_certificate": {Type: schema.TypeString, Computed: true},
				"expires_at":             {Type: schema.TypeString, Computed: true},
				"host":                   {Type: schema.TypeString, Computed: true},
				"raw_config":             {Type: schema.TypeString, Computed: true},
				"token":                  {Type: schema.TypeString, Computed: true},
			}}, Computed: true, Sensitive: true},
			"kubeconfig_expire_seconds": {Type: schema.TypeInt, Optional: true, ValidateFunc: validation.IntAtLeast(0)},
			"name":                      {Type: schema.TypeString, Required: true, ValidateFunc: validation.NoZeroValues},
			"region":                    {Type: schema.TypeString, Required: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
			"registry_integration":      {Type: schema.TypeBool, Optional: true, Default: false},
			"service_subnet":            {Type: schema.TypeString, Optional: true, Computed: true, ForceNew: true, ValidateFunc: validation.IsCIDR},
			"status":                    {Type: schema.TypeString, Computed: true},
			"surge_upgrade":             {Type: schema.TypeBool, Optional: true, Default: true},
			"tags":                      tagsSchema(),
			"updated_at":                {Type: schema.TypeString, Computed: true},
			"urn":                       {Type: schema.TypeString, Computed: true},
			"version":                   {Type: schema.TypeString, Required: true, ValidateFunc: validation.NoZeroValues},
			"vpc_uuid":                  {Type: schema.TypeString, Optional: true, Computed: true, ForceNew: true},
			"worker_subnet_uuid":        {Type: schema.TypeString, Optional: true, Computed: true, ForceNew: true},
			"amd_gpu_device_metrics_exporter_plugin": {Type: schema.TypeList, Optional: true, Computed: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"enabled": {Type: schema.TypeBool, Required: true},
			}}},
			"amd_gpu_device_plugin": {Type: schema.TypeList, Optional: true, Computed: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"enabled": {Type: schema.TypeBool, Required: true},
			}}},
			"amd_gpu_dra_driver": {Type: schema.TypeList, Optional: true, Computed: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"enabled": {Type: schema.TypeBool, Required: true},
			}}},
			"cluster_autoscaler_configuration": {Type: schema.TypeList, Optional: true, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"expanders":                        {Type: schema.TypeList, Elem: &schema.Schema{Type: schema.TypeString}, Optional: true},
				"scale_down_unneeded_time":         {Type: schema.TypeString, Optional: true},
				"scale_down_utilization_threshold": {Type: schema.TypeFloat, Optional: true},
			}}},
			"control_plane_firewall": {Type: schema.TypeList, Optional: true, Computed: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"allowed_addresses": {Type: schema.TypeList, Elem: &schema.Schema{Type: schema.TypeString}, Required: true},
				"enabled":           {Type: schema.TypeBool, Required: true},
			}}},
			"coredns_autoscaler": {Type: schema.TypeList, Optional: true, Computed: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"enabled": {Type: schema.TypeBool, Required: true},
			}}},
			"maintenance_policy": {Type: schema.TypeList, Optional: true, Computed: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"day":        {Type: schema.TypeString, Optional: true, Computed: true, ValidateFunc: validation.StringInSlice([]string{"any", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}, true)},
				"duration":   {Type: schema.TypeString, Computed: true},
				"start_time": {Type: schema.TypeString, Optional: true, Computed: true},
			}}},
			"node_pool": {Type: schema.TypeList, Required: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"actual_node_count":  {Type: schema.TypeInt, Computed: true},
				"auto_scale":         {Type: schema.TypeBool, Optional: true, Default: false},
				"gpu_partition_mode": {Type: schema.TypeString, Optional: true, ForceNew: true, ValidateFunc: validation.StringInSlice([]string{godo.KubernetesAMDPartitionModeSPXNPS1, godo.KubernetesAMDPartitionModeDPXNPS2}, false)},
				"id":                 {Type: schema.TypeString, Computed: true},
				"labels":             {Type: schema.TypeMap, Elem: &schema.Schema{Type: schema.TypeString}, Optional: true},
				"max_nodes":          {Type: schema.TypeInt, Optional: true},
				"min_nodes":          {Type: schema.TypeInt, Optional: true},
				"name":               {Type: schema.TypeString, Required: true, ValidateFunc: validation.NoZeroValues},
				"node_count":         {Type: schema.TypeInt, Optional: true},
				"nodes": {Type: schema.TypeList, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
					"created_at": {Type: schema.TypeString, Computed: true},
					"droplet_id": {Type: schema.TypeString, Computed: true},
					"id":         {Type: schema.TypeString, Computed: true},
					"name":       {Type: schema.TypeString, Computed: true},
					"status":     {Type: schema.TypeString, Computed: true},
					"updated_at": {Type: schema.TypeString, Computed: true},
				}}, Computed: true},
				"size": {Type: schema.TypeString, Required: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
				"tags": tagsSchema(),
				"taint": {Type: schema.TypeSet, Optional: true, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
					"effect": {Type: schema.TypeString, Required: true, ValidateFunc: validation.StringInSlice([]string{"NoSchedule", "PreferNoSchedule", "NoExecute"}, false)},
					"key":    {Type: schema.TypeString, Required: true},
					"value":  {Type: schema.TypeString, Required: true},
				}}},
			}}},
			"nvidia_gpu_device_plugin": {Type: schema.TypeList, Optional: true, Computed: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"enabled": {Type: schema.TypeBool, Required: true},
			}}},
			"nvidia_gpu_dra_driver": {Type: schema.TypeList, Optional: true, Computed: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"enabled": {Type: schema.TypeBool, Required: true},
			}}},
			"p2p_oci_registry_plugin": {Type: schema.TypeList, Optional: true, Computed: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"enabled": {Type: schema.TypeBool, Required: true},
			}}},
			"rdma_shared_device_plugin": {Type: schema.TypeList, Optional: true, Computed: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"enabled": {Type: schema.TypeBool, Required: true},
			}}},
			"routing_agent": {Type: schema.TypeList, Optional: true, Computed: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"enabled": {Type: schema.TypeBool, Required: true},
			}}},
			"sso": {Type: schema.TypeList, Optional: true, Computed: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"client_id":  {Type: schema.TypeString, Optional: true},
				"enabled":    {Type: schema.TypeBool, Required: true},
				"issuer_url": {Type: schema.TypeString, Optional: true},
				"required":   {Type: schema.TypeBool, Optional: true},
			}}},
		},
	}
}

func kubernetesClusterCreate(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	client := api(meta)
	pool := block(d, "node_pool")
	request := &godo.KubernetesClusterCreateRequest{
		Name:                 text(d, "name"),
		RegionSlug:           text(d, "region"),
		VersionSlug:          text(d, "version"),
		Tags:                 texts(d.Get("tags")),
		VPCUUID:              text(d, "vpc_uuid"),
		WorkerSubnetUUID:     text(d, "worker_subnet_uuid"),
		ClusterSubnet:        text(d, "cluster_subnet"),
		ServiceSubnet:        text(d, "service_subnet"),
		HA:                   wantedHa(d),
		AutoUpgrade:          d.Get("auto_upgrade").(bool),
		SurgeUpgrade:         d.Get("surge_upgrade").(bool),
		IsolatedWorkers:      d.Get("isolated_workers").(bool),
		MaintenancePolicy:    maintenancePolicy(d),
		ControlPlaneFirewall: controlPlaneFirewall(d),
		NodePools: []*godo.KubernetesNodePoolCreateRequest{{
			Name:      pool["name"].(string),
			Size:      pool["size"].(string),
			Count:     pool["node_count"].(int),
			Tags:      append(texts(pool["tags"]), defaultPoolTag),
			Labels:    labels(pool["labels"]),
			Taints:    taints(pool["taint"]),
			AutoScale: pool["auto_scale"].(bool),
			MinNodes:  pool["min_nodes"].(int),
			MaxNodes:  pool["max_nodes"].(int),
		}},
	}
	cluster, _, err := client.Kubernetes.Create(context.Background(), request)
	if err != nil {
		return diag.Errorf("creating Kubernetes cluster: %s", err)
	}
	d.SetId(cluster.ID)
	if err := awaitCluster(client, d); err != nil {
		// As the published provider does: the cluster lives on, unknown to the state.
		d.SetId("")
		return diag.Errorf("creating Kubernetes cluster: %s", err)
	}
	return kubernetesClusterRead(ctx, d, meta)
}

// awaitCluster looks every 10 seconds, the first time after 10 seconds; an interrupt does not end it.
func awaitCluster(client *godo.Client, d *schema.ResourceData) error {
	looks := int(d.Timeout(schema.TimeoutCreate) / (10 * time.Second))
	for range looks + 2 {
		time.Sleep(scaled(10 * time.Second))
		cluster, _, err := client.Kubernetes.Get(context.Background(), d.Id())
		if err != nil {
			return fmt.Errorf("reading its state: %w", err)
		}
		switch cluster.Status.State {
		case godo.KubernetesClusterStatusRunning:
			return nil
		case godo.KubernetesClusterStatusError:
			return fmt.Errorf("it ended in an error: %s", cluster.Status.Message)
		}
	}
	return fmt.Errorf("it is not running in time")
}

func kubernetesClusterRead(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	client := api(meta)
	cluster, response, err := client.Kubernetes.Get(context.Background(), d.Id())
	if err != nil {
		return read(d, response, err, "Kubernetes cluster")
	}
	values := map[string]any{
		"name":               cluster.Name,
		"region":             cluster.RegionSlug,
		"version":            cluster.VersionSlug,
		"surge_upgrade":      cluster.SurgeUpgrade,
		"auto_upgrade":       cluster.AutoUpgrade,
		"ha":                 cluster.HA,
		"cluster_subnet":     cluster.ClusterSubnet,
		"service_subnet":     cluster.ServiceSubnet,
		"ipv4_address":       cluster.IPv4,
		"endpoint":           cluster.Endpoint,
		"tags":               ownTags(cluster.Tags),
		"status":             string(cluster.Status.State),
		"created_at":         cluster.CreatedAt.UTC().String(),
		"updated_at":         cluster.UpdatedAt.UTC().String(),
		"vpc_uuid":           cluster.VPCUUID,
		"worker_subnet_uuid": cluster.WorkerSubnetUUID,
		"isolated_workers":   cluster.IsolatedWorkers,
		"urn":                cluster.URN(),
	}
	if policy := cluster.MaintenancePolicy; policy != nil {
		values["maintenance_policy"] = []any{map[string]any{
			"day": policy.Day.String(), "start_time": policy.StartTime, "duration": policy.Duration,
		}}
	}
	if firewall := cluster.ControlPlaneFirewall; firewall != nil && firewall.Enabled != nil {
		values["control_plane_firewall"] = []any{map[string]any{
			"enabled": *firewall.Enabled, "allowed_addresses": firewall.AllowedAddresses,
		}}
	}
	for _, pool := range cluster.NodePools {
		if slices.Contains(pool.Tags, defaultPoolTag) {
			values["node_pool"] = []any{renderPool(d, pool)}
		}
	}
	if expired(d) {
		credentials, _, err := client.Kubernetes.GetCredentials(context.Background(), cluster.ID,
			&godo.KubernetesClusterCredentialsGetRequest{ExpirySeconds: godo.PtrTo(d.Get("kubeconfig_expire_seconds").(int))})
		if err != nil {
			return diag.Errorf("fetching the credentials of Kubernetes cluster %s: %s", cluster.ID, err)
		}
		values["kube_config"] = []any{renderCredentials(cluster, credentials)}
	}
	return store(d, values)
}

func kubernetesClusterUpdate(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	client := api(meta)
	if d.HasChanges("name", "tags", "auto_upgrade", "surge_upgrade", "maintenance_policy", "ha", "control_plane_firewall") {
		_, response, err := client.Kubernetes.Update(context.Background(), d.Id(), &godo.KubernetesClusterUpdateRequest{
			Name:                 text(d, "name"),
			Tags:                 texts(d.Get("tags")),
			AutoUpgrade:          godo.PtrTo(d.Get("auto_upgrade").(bool)),
			SurgeUpgrade:         d.Get("surge_upgrade").(bool),
			HA:                   godo.PtrTo(d.Get("ha").(bool)),
			MaintenancePolicy:    maintenancePolicy(d),
			ControlPlaneFirewall: controlPlaneFirewall(d),
		})
		if gone(response) {
			d.SetId("")
			return nil
		}
		if err != nil {
			return diag.Errorf("updating Kubernetes cluster %s: %s", d.Id(), err)
		}
	}
	if d.HasChange("node_pool") {
		pool := block(d, "node_pool")
		wanted := taints(pool["taint"])
		request := &godo.KubernetesNodePoolUpdateRequest{
			Name:      pool["name"].(string),
			Tags:      append(texts(pool["tags"]), defaultPoolTag),
			Labels:    labels(pool["labels"]),
			Taints:    &wanted,
			AutoScale: godo.PtrTo(pool["auto_scale"].(bool)),
			MinNodes:  godo.PtrTo(pool["min_nodes"].(int)),
			MaxNodes:  godo.PtrTo(pool["max_nodes"].(int)),
		}
		if count := pool["node_count"].(int); count > 0 {
			request.Count = godo.PtrTo(count)
		}
		if _, _, err := client.Kubernetes.UpdateNodePool(context.Background(), d.Id(), pool["id"].(string), request); err != nil {
			return diag.Errorf("updating the node pool of Kubernetes cluster %s: %s", d.Id(), err)
		}
	}
	if d.HasChange("version") {
		request := &godo.KubernetesClusterUpgradeRequest{VersionSlug: text(d, "version")}
		if _, err := client.Kubernetes.Upgrade(context.Background(), d.Id(), request); err != nil {
			return diag.Errorf("upgrading Kubernetes cluster %s: %s", d.Id(), err)
		}
	}
	return kubernetesClusterRead(ctx, d, meta)
}

func kubernetesClusterDelete(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	if d.Get("destroy_all_associated_resources").(bool) {
		if _, _, err := api(meta).Kubernetes.ListAssociatedResourcesForDeletion(ctx, d.Id()); err != nil {
			return diag.Errorf("listing what belongs to Kubernetes cluster %s: %s", d.Id(), err)
		}
		response, err := api(meta).Kubernetes.DeleteDangerous(ctx, d.Id())
		return removed(d, response, err, "Kubernetes cluster")
	}
	response, err := api(meta).Kubernetes.Delete(ctx, d.Id())
	return removed(d, response, err, "Kubernetes cluster")
}

// wantedHa tells `ha = false` from no word about it: then the service decides by version.
func wantedHa(d *schema.ResourceData) *bool {
	value := d.GetRawConfig().GetAttr("ha")
	if value.IsNull() || !value.IsKnown() {
		return nil
	}
	return godo.PtrTo(value.True())
}

// ownTags leaves out those that the service and the provider add by themselves.
func ownTags(tags []string) []string {
	return slices.DeleteFunc(slices.Clone(tags), func(tag string) bool {
		return tag == "k8s" || strings.HasPrefix(tag, "k8s:") || strings.HasPrefix(tag, "terraform:")
	})
}

func labels(value any) map[string]string {
	out := map[string]string{}
	for key, label := range value.(map[string]any) {
		out[key] = label.(string)
	}
	return out
}

func taints(value any) []godo.Taint {
	out := []godo.Taint{}
	for _, item := range value.(*schema.Set).List() {
		taint := item.(map[string]any)
		out = append(out, godo.Taint{
			Key: taint["key"].(string), Value: taint["value"].(string), Effect: taint["effect"].(string),
		})
	}
	return out
}

func maintenancePolicy(d *schema.ResourceData) *godo.KubernetesMaintenancePolicy {
	policy := block(d, "maintenance_policy")
	if policy == nil {
		return nil
	}
	day, err := godo.KubernetesMaintenanceToDay(policy["day"].(string))
	if err != nil {
		return nil
	}
	return &godo.KubernetesMaintenancePolicy{Day: day, StartTime: policy["start_time"].(string)}
}

func controlPlaneFirewall(d *schema.ResourceData) *godo.KubernetesControlPlaneFirewall {
	firewall := block(d, "control_plane_firewall")
	if firewall == nil {
		return nil
	}
	return &godo.KubernetesControlPlaneFirewall{
		Enabled:          godo.PtrTo(firewall["enabled"].(bool)),
		AllowedAddresses: texts(firewall["allowed_addresses"]),
	}
}

func renderPool(d *schema.ResourceData, pool *godo.KubernetesNodePool) map[string]any {
	nodes := []any{}
	for _, node := range pool.Nodes {
		nodes = append(nodes, map[string]any{
			"id": node.ID, "name": node.Name, "status": node.Status.State, "droplet_id": node.DropletID,
			"created_at": node.CreatedAt.UTC().String(), "updated_at": node.UpdatedAt.UTC().String(),
		})
	}
	set := []any{}
	for _, taint := range pool.Taints {
		set = append(set, map[string]any{"key": taint.Key, "value": taint.Value, "effect": taint.Effect})
	}
	out := map[string]any{
		"id": pool.ID, "name": pool.Name, "size": pool.Size, "actual_node_count": pool.Count, "auto_scale": pool.AutoScale,
		"min_nodes": pool.MinNodes, "max_nodes": pool.MaxNodes, "tags": ownTags(pool.Tags), "labels": pool.Labels,
		"nodes": nodes, "taint": set,
	}
	// Only where it was asked for: an autoscaled pool has no count of its own.
	if _, counted := d.GetOk("node_pool.0.node_count"); counted {
		out["node_count"] = pool.Count
	}
	return out
}

func expired(d *schema.ResourceData) bool {
	config := block(d, "kube_config")
	if config == nil {
		return true
	}
	at, err := time.Parse(time.RFC3339, config["expires_at"].(string))
	return err != nil || at.Before(time.Now())
}

func renderCredentials(cluster *godo.KubernetesCluster, credentials *godo.KubernetesClusterCredentials) map[string]any {
	authority := base64.StdEncoding.EncodeToString(credentials.CertificateAuthorityData)
	name := fmt.Sprintf("do-%s-%s", cluster.RegionSlug, cluster.Name)
	raw := fmt.Sprintf(`apiVersion: v1
kind: Config
clusters:
- cluster:
    certificate-authority-data: %s
    server: %s
  name: %s
contexts:
- context:
    cluster: %s
    user: %s-admin
  name: %s
current-context: %s
users:
- name: %s-admin
  user:
    token: %s
`, authority, credentials.Server, name, name, name, name, name, name, credentials.Token)
	return map[string]any{
		"raw_config": raw, "host": credentials.Server, "cluster_ca_certificate": authority, "token": credentials.Token,
		"expires_at": credentials.ExpiresAt.Format(time.RFC3339),
	}
}
