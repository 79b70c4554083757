using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Schematic.CSharp.Tests.Binding;
using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.CSharp.Tests.Shared;

/// <summary>The types that completion offers in the shared namespace, which callers import: the figures are printed, and do not grow.</summary>
public sealed partial class VisibleTypesTests
{
    [Test]
    public void The_shared_namespace_has_few_types_and_the_nested_one_has_the_others()
    {
        var compilation = GeneratedCode.WholeRuntime();
        var shared = TypesOf(compilation, "Sample.Apis");
        var nested = TypesOf(compilation, "Sample.Apis.Runtime");

        TestContext.Out.WriteLine($"{shared.Count} types: {string.Join(", ", shared)}\n{nested.Count} others");
        Assert.That(shared, Has.Count.LessThanOrEqualTo(37));
        Assert.That(nested, Has.Count.GreaterThan(150));
        Assert.That(compilation.GlobalNamespace.GetNamespaceMembers().Single(space => space.Name == "Sample").GetNamespaceMembers().Single().GetTypeMembers().Where(type => type.DeclaredAccessibility != Accessibility.Public), Is.Empty);
    }

    [Test]
    [Category("Slow")]
    public void Clients_of_real_documents_have_fewer()
    {
        var root = Repository.PathOf("..", "shared", "specs");
        if (!Directory.Exists(root)) Assert.Ignore("The documents are not part of the repository.");

        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where(RealDocumentsTests.IsDescription))
        {
            var diagnostics = new DiagnosticBag();
            var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetDirectoryName(path)! }, diagnostics);
            if (loader.Load(path, default) is not { } document || ApiReader.Read(document, new ApiReaderOptions(), loader, diagnostics) is not { Count: > 0 } apis) continue;
            var files = GeneratedCode.Of(apis).RuntimeFiles;
            var types = Declaration().Matches(files.Single(file => file.FileName == "Shared.g.cs").Text).Select(match => match.Groups["name"].Value).Distinct().Count();

            TestContext.Out.WriteLine($"{Path.GetRelativePath(root, path)}: {types} types");
            Assert.That(types, Is.LessThanOrEqualTo(24), path);
        }
    }

    [GeneratedRegex(@"^(public|internal) [a-z ]*?(class|struct|interface|enum|record) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    private static List<string> TypesOf(Compilation compilation, string name) =>
        [.. name.Split('.').Aggregate(compilation.Assembly.GlobalNamespace, (space, part) => space.GetNamespaceMembers().Single(inner => inner.Name == part)).GetTypeMembers().Select(type => type.Name).Distinct()];
}
