using System.Text.RegularExpressions;
using Schematic.CSharp.Binding;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.CSharp.Tests.Binding;

/// <summary>Names and parameters in the clients of real documents: the figures are printed, and do not grow.</summary>
[Category("Slow")]
public sealed partial class NameStatisticsTests
{
    [Test]
    public void The_names_of_real_documents_are_short_and_have_few_numbers()
    {
        var root = Repository.PathOf("..", "shared", "specs");
        if (!Directory.Exists(root)) Assert.Ignore("The documents are not part of the repository.");
        var all = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(RealDocumentsTests.IsDescription).Select(Bind).OfType<Names>().ToList();

        foreach (var names in all)
            TestContext.Out.WriteLine($"{names.Document}: {names.Types.Count} types, {names.Methods.Count} methods, {names.Derived.Count(IsLong)} derived names of more than 40 characters, {names.Numbered.Count} with a number, {names.Derived.Count(IsMarked)} with a hash, {names.Requests.Count(IsLong)} requests of more than 40 characters, {names.Crowded.Count} with more than eight parameters");
        var methods = all.SelectMany(names => names.Methods).ToList();
        var derived = all.SelectMany(names => names.Derived).ToList();
        TestContext.Out.WriteLine($"derived: {derived.Count(IsLong)} long, requests: {all.Sum(names => names.Requests.Count(IsLong))} long");
        Print("longest derived types", derived);
        Print("longest types", all.SelectMany(names => names.Types));
        Print("longest methods", methods);
        Print("types with a number", all.SelectMany(names => names.Numbered), 40);
        Print("types with a hash", derived.Where(IsMarked));
        Print("longest requests", all.SelectMany(names => names.Requests));
        Print("methods with more than eight parameters", all.SelectMany(names => names.Crowded));

        Assert.Multiple(() =>
        {
            Assert.That(derived.Max(name => name.Length), Is.LessThanOrEqualTo(43));
            Assert.That(derived.Count(IsLong), Is.LessThanOrEqualTo(3));
            Assert.That(methods.Max(name => name.Length), Is.LessThanOrEqualTo(70));
            Assert.That(all.Sum(names => names.Numbered.Count), Is.Zero);
            Assert.That(all.Sum(names => names.Crowded.Count), Is.LessThanOrEqualTo(3));
            Assert.That(derived.Count(IsMarked), Is.Zero);
            Assert.That(all.Sum(names => names.Requests.Count(IsLong)), Is.LessThanOrEqualTo(217));
            Assert.That(all.SelectMany(names => names.Requests).Max(name => name.Length), Is.LessThanOrEqualTo(72));
        });
    }

    private static void Print(string title, IEnumerable<string> names, int count = 12)
    {
        var ordered = names.Distinct().OrderByDescending(name => name.Length).ToList();
        TestContext.Out.WriteLine($"{title}: {ordered.Count}: {string.Join(", ", ordered.Take(count).Select(name => $"{name} ({name.Length})"))}");
    }

    private static bool IsLong(string name) => name.Length > 40;

    private static bool IsMarked(string name) => Hash().IsMatch(name);

    private static Names? Bind(string path)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetDirectoryName(path)! }, diagnostics);
        if (loader.Load(path, default) is not { } root) return null;
        var apis = ApiReader.Read(root, new ApiReaderOptions(), loader, diagnostics);
        if (apis.Count == 0) return null;
        var plan = ModuleBinder.Bind(apis, new ModuleOptions { ModuleName = "Module", Namespace = "Vendor.Module", SharedNamespace = "Sample.Apis" }, diagnostics);
        var methods = plan.Units.Select(unit => unit.Shown).OfType<FilePlan>().SelectMany(file => file.Declarations)
            .SelectMany(declaration => declaration switch { ClientPlan client => client.Methods, GroupClientPlan group => group.Methods, _ => [] }).ToList();
        var derived = apis.SelectMany(api => api.Types).Where(type => type.IsDerived).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var stated = apis.SelectMany(api => api.Types).Where(type => !type.IsDerived).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var types = plan.Apis.SelectMany(api => api.Types).ToList();
        var declared = plan.Units.Select(unit => unit.Shown).OfType<FilePlan>().SelectMany(file => file.Declarations).Select(declaration => declaration.Name)
            .Concat(types.Select(type => type.Name)).ToHashSet(StringComparer.Ordinal);
        return new Names(
            Path.GetFileName(Path.GetDirectoryName(path)!) + "/" + Path.GetFileName(path),
            [.. types.Select(type => type.Type)],
            [.. types.Where(type => derived.Contains(type.Name)).Select(type => type.Type)],
            [.. methods.Select(method => method.Name)],
            [.. plan.Apis.SelectMany(api => api.Endpoints).SelectMany(endpoint => endpoint.Requests)],
            // A number that distinguishes nothing is a word of the document, such as "heading_2".
            [.. types.Where(type => Number().IsMatch(type.Type) && !(stated.Contains(type.Name) && char.IsDigit(type.Name[^1])) && (declared.Contains(type.Type[..^1]) || declared.Contains(type.Name[..^1]))).Select(type => type.Type)],
            [.. methods.Where(method => method.Parameters.Count > 9).Select(method => method.Name)]);
    }

    [GeneratedRegex("[A-Za-z]2$")]
    private static partial Regex Number();

    [GeneratedRegex("_[0-9a-f]{8}$")]
    private static partial Regex Hash();

    private sealed record Names(
        string Document, IReadOnlyList<string> Types, IReadOnlyList<string> Derived, IReadOnlyList<string> Methods, IReadOnlyList<string> Requests, IReadOnlyList<string> Numbered, IReadOnlyList<string> Crowded);
}
