using System.Diagnostics;
using System.Text.RegularExpressions;
using Schematic.CSharp.Tests.Binding;
using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.CSharp.Tests.Snippets;

/// <summary>The code around the snippets of a page: <c>Snippets/&lt;page&gt;.txt</c>.</summary>
/// <remarks>
/// The lines of the file are <c>api: path -> namespace</c>, where the path is relative to the repository, or <c>yaml</c> for the first
/// YAML block of the page; <c>overrides: text</c>, the overrides of all APIs, which are the YAML block of the page with this text;
/// <c>first: language</c> if all snippets but the first need the first; <c>using: namespace</c>; <c>before: statement</c>;
/// <c>fakes: true</c> or <c>tools: true</c>; and, if snippets are run, <c>run: true</c>, <c>environment: NAME=value</c> and <c>prints: code => line</c> for each line that a
/// snippet with this code prints.
/// </remarks>
internal sealed partial class Harness
{
    private readonly Page _page;
    private readonly ILookup<string, string> _lines;

    private Harness(Page page, IEnumerable<string> lines)
    {
        _page = page;
        _lines = lines.Where(line => line.Length > 0).Select(line => line.Split(": ", 2)).ToLookup(parts => parts[0], parts => parts[1]);
    }

    /// <summary>Reads the harness of a page; null if there is none.</summary>
    public static Harness? Of(Page page)
    {
        var file = Repository.PathOf("tests", "Schematic.CSharp.Tests", "Snippets", Path.GetFileNameWithoutExtension(page.Name) + ".txt");
        return File.Exists(file) ? new Harness(page, File.ReadAllLines(file)) : null;
    }

    /// <summary>True if the snippets of the page are run.</summary>
    public bool Runs => _lines["run"].Any();

    /// <summary>Compiles a snippet as a program.</summary>
    /// <returns>The errors and warnings.</returns>
    public IReadOnlyList<string> Compile(string snippet)
    {
        var first = _lines["first"].Any() && Declarations != snippet ? [ImplicitUsing + Declarations] : Array.Empty<string>();
        return GeneratedCode.CompileProgram(_lines["api"].Select(Generate), Program(snippet), first);
    }

    /// <summary>Compiles a snippet as a program and runs it in an empty folder.</summary>
    /// <returns>The errors and warnings of the compiler, or the lines that the program prints; the expected lines.</returns>
    public (IReadOnlyList<string> Actual, IReadOnlyList<string> Expected) Run(string snippet)
    {
        var folder = Directory.CreateTempSubdirectory("snippet-").FullName;
        var expected = _lines["prints"].Select(line => line.Split(" => ", 2)).Where(line => snippet.Contains(line[0], StringComparison.Ordinal)).Select(line => line[1]).ToList();
        var (diagnostics, file) = GeneratedCode.EmitProgram(_lines["api"].Select(Generate), Program(snippet), folder);
        if (diagnostics.Count > 0) return (diagnostics, expected);
        var lines = Run(file, _lines["environment"].Select(line => line.Split('=', 2)).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal));
        Directory.Delete(folder, recursive: true);
        return (lines, expected);
    }

    /// <summary>Runs a program in its folder.</summary>
    /// <param name="file">The assembly.</param>
    /// <param name="environment">The environment variables that it has in addition.</param>
    /// <returns>The lines that it prints.</returns>
    public static IReadOnlyList<string> Run(string file, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(DotNet, ["exec", file]) { WorkingDirectory = Path.GetDirectoryName(file)!, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd()).ToList();
        process.WaitForExit();
        if (process.ExitCode != 0) lines.Add($"exit code {process.ExitCode}: {errors.Result}");
        return lines;
    }

    private static string DotNet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
        ?? Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    private string Program(string snippet)
    {
        var usings = UsingDirective().Matches(snippet).Select(match => match.Value.TrimEnd())
            .Concat(_lines["using"].Select(name => $"using {name};"))
            .Concat(ImplicitUsings.Select(name => $"using {name};")).Distinct();
        return string.Join('\n', [.. usings, .. _lines["before"], UsingDirective().Replace(snippet, "")]);
    }

    private string Declarations => _page.Fences.First(fence => fence.Language == _lines["first"].Single()).Code;

    private static string ImplicitUsing => string.Concat(ImplicitUsings.Select(name => $"using {name};\n"));

    private static IEnumerable<string> ImplicitUsings =>
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private DocumentNode? Overrides()
    {
        if (_lines["overrides"].SingleOrDefault() is not { } text) return null;
        var folder = Directory.CreateTempSubdirectory();
        var file = Path.Combine(folder.FullName, "overrides.yaml");
        File.WriteAllText(file, _page.Fences.First(fence => fence.Language == "yaml" && fence.Code.Contains(text, StringComparison.Ordinal)).Code);
        var root = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = folder.FullName }, new DiagnosticBag()).Load(file, default);
        folder.Delete(recursive: true);
        return root;
    }

    private GeneratedCode Generate(string line)
    {
        var parts = line.Split(" -> ");
        var (isOfPage, name) = (parts[0] == "yaml", parts[1]);
        var file = isOfPage ? Path.ChangeExtension(Path.GetTempFileName(), ".yaml") : Repository.PathOf(parts[0]);
        if (isOfPage) File.WriteAllText(file, _page.Fences.First(fence => fence.Language == "yaml").Code);
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetDirectoryName(file)! }, diagnostics);
        var apis = ApiReader.Read(loader.Load(file, default)!, new ApiReaderOptions { Overrides = Overrides() }, loader, diagnostics);
        Assert.That(diagnostics.Diagnostics, Is.Empty);
        if (isOfPage) File.Delete(file);
        var split = name.LastIndexOf('.');
        return GeneratedCode.Of(apis, options => options with { ModuleName = name[(split + 1)..], Namespace = name, SharedNamespace = name[..split], HasFakes = _lines["fakes"].Any(), HasTools = _lines["tools"].Any(), HasOverloadPriority = true });
    }

    [GeneratedRegex(@"^using [A-Z][\w.]*;\s*?$\n?", RegexOptions.Multiline)]
    private static partial Regex UsingDirective();
}
