using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Rules;

namespace Schematic.Definitions.Native;

/// <summary>Reads descriptions in the native format, <c>*.schematic.yaml</c> or <c>.json</c>; <c>docs/format.md</c> is its reference.</summary>
public static class NativeReader
{
    /// <summary>True if a document is in the native format.</summary>
    public static bool Recognizes(DocumentNode root) => root.Get("api") is not null || root.Get("apis") is not null;

    /// <summary>Reads a description.</summary>
    /// <param name="root">The root of the document.</param>
    /// <param name="diagnostics">Receives the errors of the description (SCH2xxx).</param>
    /// <returns>The API, or several for <c>apis</c>, which share a module and a list of types.</returns>
    public static IReadOnlyList<ApiDefinition> Read(DocumentNode root, DiagnosticBag diagnostics)
    {
        if (Section.Open(root, Keywords.Document, diagnostics) is not { } document) return [];
        if (document.OneOf("api", "apis") is not { } entry)
        {
            document.ReportMissing("api");
            return [];
        }

        if (entry.Key == "apis" && document.Value("module") is null) document.ReportMissing("module");
        var module = ModuleNames.Module(document);
        var shared = ApiContent.Read(document);
        var types = TypeNesting.Limit(TypeReader.ReadAll(document), DiagnosticDescriptors.TypeNestingTooDeep, diagnostics);
        IReadOnlyList<ApiDefinition> apis = entry.Key == "apis"
            ? [.. document.Entries("apis").Select(ReadOne).OfType<ApiDefinition>()]
            : document.Text("api") is { } name ? [Complete(shared.ToDefinition(name), root.Location)] : [];
        ApiRules.CheckAuthored(apis, diagnostics);
        return apis;

        ApiDefinition? ReadOne(DocumentNode api) => Section.Open(api, Keywords.Api, diagnostics) is { } section
            ? Complete(ApiContent.Read(section).Over(shared).ToDefinition(api.Key), api.KeyLocation)
            : null;

        ApiDefinition Complete(ApiDefinition api, SourceLocation location) =>
            api with { ModulePath = module, Types = types, Location = location };
    }
}
