package main

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// stub answers what Terraform asks a provider; of what it does not know (functions, lists, actions) its schema says nothing,
// so that Terraform never asks.
type stub struct {
	tfprotov6.ProviderServer
	schemas *schemas
}

func (s *stub) GetMetadata(context.Context, *tfprotov6.GetMetadataRequest) (*tfprotov6.GetMetadataResponse, error) {
	response := &tfprotov6.GetMetadataResponse{ServerCapabilities: capabilities()}
	for name := range s.schemas.resources {
		response.Resources = append(response.Resources, tfprotov6.ResourceMetadata{TypeName: name})
	}
	for name := range s.schemas.data {
		response.DataSources = append(response.DataSources, tfprotov6.DataSourceMetadata{TypeName: name})
	}
	for name := range s.schemas.ephemeral {
		response.EphemeralResources = append(response.EphemeralResources, tfprotov6.EphemeralResourceMetadata{TypeName: name})
	}
	return response, nil
}

func capabilities() *tfprotov6.ServerCapabilities {
	return &tfprotov6.ServerCapabilities{GetProviderSchemaOptional: true}
}

func (s *stub) GetProviderSchema(context.Context, *tfprotov6.GetProviderSchemaRequest) (*tfprotov6.GetProviderSchemaResponse, error) {
	return &tfprotov6.GetProviderSchemaResponse{
		ServerCapabilities:       capabilities(),
		Provider:                 s.schemas.provider,
		ResourceSchemas:          s.schemas.resources,
		DataSourceSchemas:        s.schemas.data,
		EphemeralResourceSchemas: s.schemas.ephemeral,
		Functions:                map[string]*tfprotov6.Function{},
	}, nil
}

func (s *stub) GetResourceIdentitySchemas(context.Context, *tfprotov6.GetResourceIdentitySchemasRequest) (*tfprotov6.GetResourceIdentitySchemasResponse, error) {
	return &tfprotov6.GetResourceIdentitySchemasResponse{IdentitySchemas: map[string]*tfprotov6.ResourceIdentitySchema{}}, nil
}

func (s *stub) ValidateProviderConfig(_ context.Context, request *tfprotov6.ValidateProviderConfigRequest) (*tfprotov6.ValidateProviderConfigResponse, error) {
	return &tfprotov6.ValidateProviderConfigResponse{PreparedConfig: request.Config}, nil
}

func (s *stub) ConfigureProvider(context.Context, *tfprotov6.ConfigureProviderRequest) (*tfprotov6.ConfigureProviderResponse, error) {
	return &tfprotov6.ConfigureProviderResponse{}, nil
}

func (s *stub) StopProvider(context.Context, *tfprotov6.StopProviderRequest) (*tfprotov6.StopProviderResponse, error) {
	return &tfprotov6.StopProviderResponse{}, nil
}

func (s *stub) ValidateResourceConfig(context.Context, *tfprotov6.ValidateResourceConfigRequest) (*tfprotov6.ValidateResourceConfigResponse, error) {
	return &tfprotov6.ValidateResourceConfigResponse{}, nil
}

func (s *stub) ValidateDataResourceConfig(context.Context, *tfprotov6.ValidateDataResourceConfigRequest) (*tfprotov6.ValidateDataResourceConfigResponse, error) {
	return &tfprotov6.ValidateDataResourceConfigResponse{}, nil
}

func (s *stub) ValidateEphemeralResourceConfig(context.Context, *tfprotov6.ValidateEphemeralResourceConfigRequest) (*tfprotov6.ValidateEphemeralResourceConfigResponse, error) {
	return &tfprotov6.ValidateEphemeralResourceConfigResponse{}, nil
}

func (s *stub) UpgradeResourceState(_ context.Context, request *tfprotov6.UpgradeResourceStateRequest) (*tfprotov6.UpgradeResourceStateResponse, error) {
	kind := s.schemas.resources[request.TypeName].ValueType()
	value, err := request.RawState.UnmarshalWithOpts(kind, tfprotov6.UnmarshalOpts{
		ValueFromJSONOpts: tftypes.ValueFromJSONOpts{IgnoreUndefinedAttributes: true},
	})
	if err != nil {
		return &tfprotov6.UpgradeResourceStateResponse{Diagnostics: problem(request.TypeName, err)}, nil
	}
	state, err := tfprotov6.NewDynamicValue(kind, value)
	return &tfprotov6.UpgradeResourceStateResponse{UpgradedState: &state, Diagnostics: problem(request.TypeName, err)}, nil
}

func (s *stub) ReadResource(_ context.Context, request *tfprotov6.ReadResourceRequest) (*tfprotov6.ReadResourceResponse, error) {
	return &tfprotov6.ReadResourceResponse{NewState: request.CurrentState, Private: request.Private}, nil
}

func (s *stub) PlanResourceChange(_ context.Context, request *tfprotov6.PlanResourceChangeRequest) (*tfprotov6.PlanResourceChangeResponse, error) {
	state, err := change(s.schemas.resources[request.TypeName], request.ProposedNewState, planned)
	return &tfprotov6.PlanResourceChangeResponse{PlannedState: state, Diagnostics: problem(request.TypeName, err)}, nil
}

func (s *stub) ApplyResourceChange(_ context.Context, request *tfprotov6.ApplyResourceChangeRequest) (*tfprotov6.ApplyResourceChangeResponse, error) {
	state, err := change(s.schemas.resources[request.TypeName], request.PlannedState, applied(rand.Text()))
	return &tfprotov6.ApplyResourceChangeResponse{NewState: state, Diagnostics: problem(request.TypeName, err)}, nil
}

func (s *stub) ImportResourceState(_ context.Context, request *tfprotov6.ImportResourceStateRequest) (*tfprotov6.ImportResourceStateResponse, error) {
	schema := s.schemas.resources[request.TypeName]
	kind, _ := schema.ValueType().(tftypes.Object)
	fields := map[string]tftypes.Value{}
	for name, inner := range kind.AttributeTypes {
		fields[name] = tftypes.NewValue(inner, nil)
	}
	for _, nested := range schema.Block.BlockTypes {
		switch nested.Nesting {
		case tfprotov6.SchemaNestedBlockNestingModeList, tfprotov6.SchemaNestedBlockNestingModeSet:
			fields[nested.TypeName] = tftypes.NewValue(nested.ValueType(), []tftypes.Value{})
		case tfprotov6.SchemaNestedBlockNestingModeMap:
			fields[nested.TypeName] = tftypes.NewValue(nested.ValueType(), map[string]tftypes.Value{})
		}
	}
	if inner, has := kind.AttributeTypes["id"]; has && inner.Is(tftypes.String) {
		fields["id"] = tftypes.NewValue(inner, request.ID)
	}
	bare, err := tfprotov6.NewDynamicValue(kind, tftypes.NewValue(kind, fields))
	if err != nil {
		return &tfprotov6.ImportResourceStateResponse{Diagnostics: problem(request.TypeName, err)}, nil
	}
	state, err := change(schema, &bare, answered(request.TypeName+request.ID))
	return &tfprotov6.ImportResourceStateResponse{
		ImportedResources: []*tfprotov6.ImportedResource{{TypeName: request.TypeName, State: state}},
		Diagnostics:       problem(request.TypeName, err),
	}, nil
}

func (s *stub) MoveResourceState(_ context.Context, request *tfprotov6.MoveResourceStateRequest) (*tfprotov6.MoveResourceStateResponse, error) {
	return &tfprotov6.MoveResourceStateResponse{
		Diagnostics: problem(request.TargetTypeName, fmt.Errorf("a provider that is played from its schema moves no %s", request.SourceTypeName)),
	}, nil
}

func (s *stub) ReadDataSource(_ context.Context, request *tfprotov6.ReadDataSourceRequest) (*tfprotov6.ReadDataSourceResponse, error) {
	// The same question has the same answer, in each plan and in the apply.
	state, err := change(s.schemas.data[request.TypeName], request.Config, answered(request.TypeName+digestOf(request.Config)))
	return &tfprotov6.ReadDataSourceResponse{State: state, Diagnostics: problem(request.TypeName, err)}, nil
}

func (s *stub) OpenEphemeralResource(_ context.Context, request *tfprotov6.OpenEphemeralResourceRequest) (*tfprotov6.OpenEphemeralResourceResponse, error) {
	result, err := change(s.schemas.ephemeral[request.TypeName], request.Config, answered(request.TypeName+digestOf(request.Config)))
	return &tfprotov6.OpenEphemeralResourceResponse{Result: result, Diagnostics: problem(request.TypeName, err)}, nil
}

func (s *stub) RenewEphemeralResource(context.Context, *tfprotov6.RenewEphemeralResourceRequest) (*tfprotov6.RenewEphemeralResourceResponse, error) {
	return &tfprotov6.RenewEphemeralResourceResponse{}, nil
}

func (s *stub) CloseEphemeralResource(context.Context, *tfprotov6.CloseEphemeralResourceRequest) (*tfprotov6.CloseEphemeralResourceResponse, error) {
	return &tfprotov6.CloseEphemeralResourceResponse{}, nil
}

func (s *stub) GetFunctions(context.Context, *tfprotov6.GetFunctionsRequest) (*tfprotov6.GetFunctionsResponse, error) {
	return &tfprotov6.GetFunctionsResponse{Functions: map[string]*tfprotov6.Function{}}, nil
}

// change walks a value; one that is null, as of a resource that goes, stays null.
func change(schema *tfprotov6.Schema, given *tfprotov6.DynamicValue, with fill) (*tfprotov6.DynamicValue, error) {
	kind := schema.ValueType()
	value, err := given.Unmarshal(kind)
	if err != nil {
		return nil, err
	}
	if value, err = walk(schema.Block, value, "", with); err != nil {
		return nil, err
	}
	changed, err := tfprotov6.NewDynamicValue(kind, value)
	return &changed, err
}

func digestOf(value *tfprotov6.DynamicValue) string {
	digest := sha256.Sum256(append(append([]byte{}, value.MsgPack...), value.JSON...))
	return hex.EncodeToString(digest[:])
}

func problem(name string, err error) []*tfprotov6.Diagnostic {
	if err == nil {
		return nil
	}
	return []*tfprotov6.Diagnostic{{
		Severity: tfprotov6.DiagnosticSeverityError,
		Summary:  name + " cannot be played from its schema",
		Detail:   err.Error(),
	}}
}
