using System.Reflection;
using System.Text.RegularExpressions;
using Schematic.CSharp.Tests.Generated;

namespace Schematic.CSharp.Tests.Binding;

[Category("Slow")]
public sealed partial class RealDocumentsTests
{
    [TestCaseSource(nameof(Documents))]
    public void A_real_document_compiles_without_a_warning_and_its_values_survive(string path)
    {
        var document = CompiledDocument.Of(path);

        Assert.That(document.Diagnostics, Is.Empty);
        var assembly = document.Load();
        // The reader reports what it does not support; the registry lists everything that was read.
        Assert.That(Registered(assembly), Is.EquivalentTo(document.Apis.SelectMany(api => api.Endpoints.Select(endpoint => endpoint.Id).Concat(api.Sockets.Select(socket => socket.Id)))));
        RoundTrips.Check(assembly);
    }

    private static IEnumerable<string> Registered(Assembly assembly)
    {
        var all = assembly.GetType("Sample.Apis.SchematicApis")!.GetProperty("All")!.GetValue(null)!;
        return ((IEnumerable<object>)all).SelectMany(api => (IEnumerable<object>)Value(api, "Endpoints")).Select(endpoint => (string)Value(endpoint, "Id"));
    }

    private static object Value(object of, string property) => of.GetType().GetProperty(property)!.GetValue(of)!;

    private static IEnumerable<TestCaseData> Documents() =>
        from root in Roots()
        where Directory.Exists(root)
        from path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where IsDescription(path)
        select new TestCaseData(path).SetArgDisplayNames(Path.GetRelativePath(root, path));

    private static string[] Roots() => [Repository.PathOf("testassets", "apis"), Repository.PathOf("..", "shared", "specs")];

    // Fragments are next to the documents that refer to them.
    internal static bool IsDescription(string path)
    {
        if (Path.GetExtension(path) is not (".json" or ".yaml" or ".yml")) return false;
        return Start().IsMatch(File.ReadAllText(path));
    }

    [GeneratedRegex("""(?:^|[{,])\s*"?(?:openapi|swagger)"?\s*:\s*["']?[23]\.|^apis?:""", RegexOptions.Multiline)]
    private static partial Regex Start();
}
