using Schematic.Definitions.Diagnostics;

namespace Schematic.Definitions.Tests.OpenApi.Corpus;

internal sealed class CorpusTests
{
    [TestCaseSource(typeof(RealDescriptions), nameof(RealDescriptions.All))]
    public void Every_operation_is_an_endpoint_or_named_by_a_diagnostic(string path)
    {
        var (root, loader, api, diagnostics) = Importing.File(path);

        var left = api!.Endpoints.GroupBy(endpoint => (endpoint.Method, endpoint.Path.Text)).ToDictionary(group => group.Key, group => group.Count());
        foreach (var operation in OperationCount.Of(root!, loader))
        {
            var key = (operation.Method, operation.Path);
            if (left.GetValueOrDefault(key) > 0) left[key]--;
            else Assert.That(diagnostics.Any(IsAbout(operation)), Is.True, $"{key} is gone without a word.");
        }

        Assert.That(left.Where(count => count.Value > 0), Is.Empty, "These are no operations of the document.");
    }

    [TestCaseSource(typeof(RealDescriptions), nameof(RealDescriptions.All))]
    public void A_real_document_has_no_errors(string path)
    {
        var diagnostics = Importing.File(path).Diagnostics;

        Assert.That(diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
    }

    [TestCaseSource(typeof(RealDescriptions), nameof(RealDescriptions.All))]
    public void Names_are_unique_and_every_use_of_a_type_leads_to_one(string path)
    {
        var api = Importing.File(path).Api!;

        Soundness.Check(api);
    }

    [TestCaseSource(typeof(RealDescriptions), nameof(RealDescriptions.Small))]
    public void A_document_is_imported_the_same_way_every_time(string path)
    {
        var first = ModelText.Of(Importing.File(path).Api);
        var second = ModelText.Of(Importing.File(path).Api);

        Assert.That(second, Is.EqualTo(first));
    }

    private static Func<Diagnostic, bool> IsAbout(DescribedOperation operation) =>
        diagnostic => diagnostic.Location == operation.Node.Location
            || diagnostic.Location.Pointer.StartsWith(operation.Node.Pointer + "/", StringComparison.Ordinal)
            || diagnostic.Message.Contains($"{operation.Method} {operation.Path}", StringComparison.Ordinal);
}
