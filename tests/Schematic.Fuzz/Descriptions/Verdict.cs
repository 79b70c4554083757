using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Schematic.CSharp.Tests.Binding;
using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Model;

namespace Schematic.Fuzz.Descriptions;

/// <summary>The result of a description: its way through reader, binder, templates and the C# parser.</summary>
/// <param name="IsAccepted">True if code was generated.</param>
/// <param name="Errors">The promises that were broken; empty for none.</param>
internal sealed record Verdict(bool IsAccepted, IReadOnlyList<string> Errors)
{
    /// <summary>The codes of the errors for which the description was refused.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    private static readonly CSharpParseOptions Parsing = GeneratedCode.Parsing(DocumentationMode.Parse);

    /// <summary>Reads a description and generates its code.</summary>
    /// <param name="description">The description.</param>
    /// <param name="compiles">True to compile the code, which takes ten times as long as parsing it.</param>
    public static Verdict Of(Description description, bool compiles)
    {
        try
        {
            var diagnostics = new DiagnosticBag();
            var apis = Read(description, diagnostics);
            var errors = diagnostics.Diagnostics.Where(diagnostic => !HasPlace(diagnostic)).Select(diagnostic => $"without a place: {diagnostic}").ToList();
            if (diagnostics.HasErrors || apis.Count == 0) return new Verdict(false, errors) { Codes = [.. diagnostics.Diagnostics.Where(diagnostic => diagnostic.Severity == Schematic.Definitions.Diagnostics.DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Descriptor.Code).Distinct()] };
            var code = GeneratedCode.Of(apis, options => options with { FindMentions = description.IsPartial ? FindHalf : null, HasFakes = description.HasFakes, HasTools = description.HasTools });
            errors.AddRange(code.Diagnostics.Where(diagnostic => !HasPlace(diagnostic)).Select(diagnostic => $"without a place: {diagnostic}"));
            errors.AddRange(compiles ? code.CompileModule() : Parse(code));
            return new Verdict(true, errors);
        }
#pragma warning disable CA1031 // Any exception is an error.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new Verdict(false, [exception.ToString()]);
        }
    }

    private static IReadOnlyList<ApiDefinition> Read(Description description, DiagnosticBag diagnostics)
    {
        var options = new DocumentLoaderOptions { RootDirectory = Path.Combine(Path.GetTempPath(), "schematic-none") };
        var settings = new ApiReaderOptions
        {
            Overlays = Companion("overlay.json", description.Overlay) is { } overlay ? [overlay] : [],
            Overrides = Companion("overrides.json", description.Overrides),
            Groups = description.Groups,
        };
        return DocumentReader.Read(description.Path, Encoding.UTF8.GetBytes(description.Text), diagnostics) is { } root
            ? ApiReader.Read(root, settings, new DocumentLoader(options, diagnostics), diagnostics)
            : [];

        DocumentNode? Companion(string file, string? text) => text is null ? null : DocumentReader.Read(file, Encoding.UTF8.GetBytes(text), diagnostics);
    }

    private static HashSet<string> FindHalf(IReadOnlyList<string> names) => names.Where((_, index) => index % 2 == 0).ToHashSet(StringComparer.Ordinal);

    private static bool HasPlace(Schematic.Definitions.Diagnostics.Diagnostic diagnostic) => diagnostic.Location is { File.Length: > 0, Line: > 0, Column: > 0 };

    private static IEnumerable<string> Parse(GeneratedCode code) =>
        from file in code.Files
        let tree = CSharpSyntaxTree.ParseText(file.Text, Parsing, file.FileName)
        from error in tree.GetDiagnostics()
        where error.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Error
        select error.ToString();
}
