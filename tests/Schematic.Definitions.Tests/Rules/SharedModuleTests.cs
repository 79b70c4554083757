using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Model;
using Schematic.Definitions.Rules;
using Schematic.Definitions.Tests.Documents;
using static Schematic.Definitions.Tests.Native.NativeText;

namespace Schematic.Definitions.Tests.Rules;

public sealed class SharedModuleTests
{
    [TestCase("api: A", "\napi: B", "b.yaml(2,1) SCH2029")]
    [TestCase("api: A", "\napi: B\nrequestSuffix: Request", "b.yaml(2,1) SCH2029")]
    [TestCase("api: A\nrequestSuffix: ARequest", "\napi: A", "b.yaml(2,1) SCH2030")]
    [TestCase("api: A\ntypes:\n  C: [a]", "api: B\nrequestSuffix: Call\ntypes:\n  C: [b]", "b.yaml(4,3) SCH2031")]
    [TestCase("api: A\ntypes:\n  C: { m: int }", "api: B\nrequestSuffix: Call\ntypes:\n  C: { m: int? }", "b.yaml(4,3) SCH2031")]
    public void APIs_that_get_into_each_others_way_are_reported(string first, string second, string expected)
    {
        Assert.That(Check(first, second), Is.EqualTo([expected]));
    }

    [Test]
    public void The_same_type_may_be_declared_twice()
    {
        Assert.That(
            Check("api: A\ntypes:\n  C: { m: D[] }\n  D: [a]", "api: B\nrequestSuffix: Call\ntypes:\n  C: { $summary: As before., m: D[] }\n  D: [a]"),
            Is.Empty);
    }

    [Test]
    public void APIs_of_one_description_are_checked_against_each_other()
    {
        var diagnostics = new DiagnosticBag();

        ApiRules.CheckModule(Read("module: m\napis:\n  A: {}\n  B: {}").Apis, diagnostics);

        Assert.That(diagnostics.Diagnostics.Codes(), Is.EqualTo(["a.yaml(4,3) SCH2029"]));
    }

    [Test]
    public void A_place_in_the_path_without_a_parameter_is_reported()
    {
        var endpoint = ReadEndpoint("get: /a");
        var diagnostics = new DiagnosticBag();

        ApiRules.Check([new ApiDefinition { Name = "Sample", Endpoints = [endpoint with { Path = PathTemplate.Parse("/a/{b}") }] }], diagnostics);

        Assert.That(diagnostics.Diagnostics.Codes(), Is.EqualTo(["a.yaml(3,3) SCH2024"]));
    }

    private static string[] Check(string first, string second)
    {
        var diagnostics = new DiagnosticBag();
        ApiRules.CheckModule([.. Read(first).Apis, .. Read(second, "b.yaml").Apis], diagnostics);
        return diagnostics.Diagnostics.Codes();
    }
}
