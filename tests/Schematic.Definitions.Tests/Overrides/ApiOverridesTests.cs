using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;
using Schematic.Definitions.Overrides;
using Schematic.Definitions.Tests.Documents;
using Schematic.Definitions.Tests.OpenApi;
using Schematic.Definitions.Tests.OpenApi.Corpus;

namespace Schematic.Definitions.Tests.Overrides;

public sealed class ApiOverridesTests
{
    private const string Document = """
        openapi: 3.2.0
        info: {title: Shop, version: "1"}
        tags: [{name: acct}, {name: below, parent: acct}]
        paths:
          /accounts/{acc}:
            get:
              operationId: Acct_Get
              tags: [acct]
              parameters: [{name: acc, in: path, required: true, schema: {type: string}}]
              responses: {200: {description: "", content: {application/json: {schema: {$ref: '#/components/schemas/acct'}}}}}
          /ping: {get: {operationId: ping, tags: [default], responses: {204: {description: ""}}}}
        components:
          schemas:
            acct: {properties: {tos: {type: string}, kind: {$ref: '#/components/schemas/kind'}}}
            kind: {type: string, enum: [p, b]}
        """;

    [Test]
    public void Everything_with_a_name_gets_the_name_that_is_stated()
    {
        var (api, diagnostics) = Apply("""
            operations: {Acct_Get: getAccount, GET /ping: check}
            parameters: {Acct_Get.acc: accountId}
            groups: {acct: Accounts, default: ''}
            types: {acct: Account}
            members: {acct.tos: termsOfService}
            values: {kind.p: Private}
            """);

        Assert.That(diagnostics, Is.Empty);
        Assert.That(api.Endpoints.Select(endpoint => $"{endpoint.Id} {endpoint.Group}"), Is.EqualTo(new[] { "getAccount Accounts", "check " }));
        Assert.That(api.Groups.Select(group => $"{group.Name} {group.Parent}"), Is.EqualTo(new[] { "Accounts ", "below Accounts" }));
        Assert.That(api.Endpoints[0].Parameters.Single().CodeName, Is.EqualTo("accountId"));
        var account = api.Types.OfType<ObjectDefinition>().Single();
        Assert.That($"{account.Name} {account.CodeName} {account.Members[0].Name} {account.Members[0].CodeName}", Is.EqualTo("acct Account tos termsOfService"));
        Assert.That(api.Types.OfType<EnumDefinition>().Single().Values.Select(value => value.CodeName), Is.EqualTo(new[] { "Private", null }));
    }

    [Test]
    public void What_is_not_stated_stays_as_it_is()
    {
        var (api, diagnostics) = Apply("$schema: overrides.schema.json\ntypes: {}\n");

        Assert.That(diagnostics, Is.Empty);
        Assert.That(api.Endpoints.Select(endpoint => $"{endpoint.Id} {endpoint.Group}"), Is.EqualTo(new[] { "Acct_Get acct", "ping default" }));
    }

    [TestCase("operations: {Acct_Gt: x}", "overrides.yaml(1,14) SCH2051 operations Acct_Gt ; did you mean 'Acct_Get'?")]
    [TestCase("members: {acct.tos2: x}", "overrides.yaml(1,11) SCH2051 members acct.tos2 ; did you mean 'acct.tos'?")]
    [TestCase("values: {kin.p: x}", "overrides.yaml(1,10) SCH2051 values kin.p ; did you mean 'kind.p'?")]
    [TestCase("types: {Unheard: x}", "overrides.yaml(1,9) SCH2051 types Unheard ")]
    [TestCase("operations: {ping: Acct_Get}", "overrides.yaml(1,14) SCH2052 Acct_Get Acct_Get' and 'ping")]
    [TestCase("operations: {ping: acctGet}", "overrides.yaml(1,14) SCH2052 acctGet Acct_Get' and 'ping")]
    [TestCase("operations: {Acct_Get: ping, GET /ping: Ping}", "overrides.yaml(1,30) SCH2052 Ping Acct_Get' and 'ping")]
    [TestCase("operations: {Acct_Get: ping, ping: Acct_Get}", null)]
    [TestCase("operations: {ping: check, GET /ping: test}", null)]
    [TestCase("type: {acct: x}", "overrides.yaml(1,1) SCH2050 'type' one of operations, parameters, groups, types, members, values, formats, keep, drop, required, nullable, errors, pages, idempotent, timeout, webhooks")]
    [TestCase("keep: [nothing*]", "overrides.yaml(1,8) SCH2051 keep nothing* ")]
    [TestCase("keep: [Acct_Get]", null)]
    [TestCase("keep: ping", "overrides.yaml(1,7) SCH2050 'keep' a list of patterns")]
    [TestCase("keep: [[]]", "overrides.yaml(1,8) SCH2050 A pattern text")]
    [TestCase("types: [acct]", "overrides.yaml(1,8) SCH2050 'types' a mapping from names to names")]
    [TestCase("types: {acct: [x]}", "overrides.yaml(1,15) SCH2050 The name of 'acct' text")]
    [TestCase("types: {acct: ''}", "overrides.yaml(1,15) SCH2050 The name of 'acct' text")]
    [TestCase("[types]", "overrides.yaml(1,1) SCH2050 A file of overrides a mapping")]
    public void A_fault_is_told_at_its_line(string overrides, string? expected)
    {
        var (_, diagnostics) = Apply(overrides);

        Assert.That(diagnostics.Select(diagnostic => $"{diagnostic.Location} {diagnostic.Descriptor.Code} {string.Join(' ', diagnostic.Arguments)}"), Is.EqualTo(expected is null ? [] : new[] { expected }));
    }

    [Test]
    public void A_clash_is_told_once()
    {
        var diagnostics = ReadWith("operations: {ping: Acct_Get}", Document);

        Assert.That(diagnostics.Select(diagnostic => $"{diagnostic.Location} {diagnostic.Descriptor.Code}"), Is.EqualTo(new[] { "overrides.yaml(1,14) SCH2052" }));
    }

    [Test]
    public void A_clash_that_no_override_makes_is_the_descriptions_error()
    {
        const string Native = "api: Sample\nendpoints:\n  Do: { get: /a }\nsockets:\n  Do: { connect: /s }";

        var diagnostics = ReadWith("groups: {}", Native);

        Assert.That(diagnostics.Select(diagnostic => $"{diagnostic.Location} {diagnostic.Descriptor.Code}"), Is.EqualTo(new[] { "api.yaml(5,3) SCH2021" }));
    }

    [Test]
    public async Task The_schema_knows_the_sections()
    {
        var schema = await NJsonSchema.JsonSchema.FromFileAsync(Repository.PathOf("src", "Schematic.Build", "schemas", "overrides.schema.json"));

        Assert.That(schema.Properties.Keys, Is.EquivalentTo(OverrideTables.Sections.Append("$schema")));
    }

    private static (ApiDefinition Api, IReadOnlyList<Diagnostic> Diagnostics) Apply(string overrides)
    {
        var diagnostics = new DiagnosticBag();
        var apis = ApiOverrides.Apply([OpenApiText.ReadWhole(Document)], Reading.ReadWhole("overrides.yaml", overrides), diagnostics);
        return (apis.Single(), diagnostics.Diagnostics);
    }

    private static IReadOnlyList<Diagnostic> ReadWith(string overrides, string description)
    {
        var options = new ApiReaderOptions { Overrides = Reading.ReadWhole("overrides.yaml", overrides) };
        return Importing.Text(description, options: options).Diagnostics;
    }
}
