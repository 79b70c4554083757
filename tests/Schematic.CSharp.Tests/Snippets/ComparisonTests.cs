using System.Text.RegularExpressions;
using NSubstitute;
using Schematic.CSharp.Tests.Binding;
using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.CSharp.Tests.Snippets;

/// <summary>The tasks of <c>docs/comparison.md</c>: with the library of a vendor, and with a generated client.</summary>
public sealed partial class ComparisonTests
{
    internal const string PageName = "docs/comparison.md";

    private static readonly Api[] Apis =
    [
        new("OpenAI", "specs/openai/openapi.yaml"),
        new("Stripe", "specs/oad/stripe.com.json"),
        new("Slack", "specs/oad/slack.com.json"),
        new("GitHub", "specs-large/github/api.github.com.json"),
    ];

    // The answers of the fakes where samples do not show what a task does, and what the tasks print.
    private const string Answers = """
        fakes.GitHub.IssuesCreate = (_, _) => GitHubFake.UnprocessableContent(new ValidationError { Message = "Validation Failed", DocumentationUrl = "", Errors = [new() { Code = "missing_field", Field = "title" }] });
        """;

    private static readonly string[] Printed =
    [
        "0:", "general", "random", "1:", "string", "2:", "string", "3:", "4:", "string", "5:", "6:", "title: missing_field", "7:", "8:", "9:",
    ];

    private static IEnumerable<TestCaseData> Cases => Tasks().Select(task => new TestCaseData(task.Vendor, task.Own).SetArgDisplayNames(task.Title));

    [Test]
    public void There_are_ten_tasks() => Assert.That(Tasks(), Has.Count.EqualTo(10));

    [TestCaseSource(nameof(Cases))]
    public void The_code_with_a_generated_client_is_not_longer(string vendor, string own) =>
        Assert.That(Lines(own), Has.Count.LessThanOrEqualTo(Lines(vendor).Count).And.All.Length.LessThanOrEqualTo(150));

    [Test]
    [Category("Slow")]
    public void The_code_runs_with_the_clients_of_the_documents()
    {
        if (!Apis.All(api => File.Exists(api.Path))) Assert.Ignore("The documents are not part of the repository.");
        var tasks = Tasks();
        var words = Word().Matches(string.Join('\n', tasks.Select(task => task.Own))).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        var modules = Apis.Select(api => Generate(api, words)).ToList();
        var program = string.Join('\n', tasks.Select((task, index) => Program(task, ApiOf(task), index)).Prepend(EntryPoint(tasks.Count)));
        var folder = Directory.CreateTempSubdirectory("comparison-").FullName;
        File.WriteAllText(System.IO.Path.Combine(folder, "training.jsonl"), "{}");

        var (diagnostics, file) = GeneratedCode.EmitProgram(modules, program, folder, [typeof(Substitute).Assembly.Location, typeof(Castle.DynamicProxy.ProxyGenerator).Assembly.Location]);

        Assert.That(diagnostics, Is.Empty);
        Assert.That(string.Join('\n', Harness.Run(file, new Dictionary<string, string>())), Is.EqualTo(string.Join('\n', Printed)));
        Directory.Delete(folder, recursive: true);
    }

    private static IReadOnlyList<ComparedTask> Tasks() =>
    [
        .. Section().Matches(Page.All.Single(page => page.Name == PageName).Text)
            .Select(match => new ComparedTask(match.Groups["title"].Value.Trim(), match.Groups["vendor"].Value, match.Groups["own"].Value)),
    ];

    private static List<string> Lines(string code) => [.. code.Split('\n').Where(line => line.Trim().Length > 0)];

    private static Api ApiOf(ComparedTask task) => Apis.First(api => task.Own.Contains(api.Name, StringComparison.OrdinalIgnoreCase));

    private static GeneratedCode Generate(Api api, HashSet<string> words)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = System.IO.Path.GetDirectoryName(api.Path)! }, diagnostics);
        var apis = ApiReader.Read(loader.Load(api.Path, default)!, new ApiReaderOptions(), loader, diagnostics);
        return GeneratedCode.Of(apis, options => options with
        {
            ModuleName = api.Name, ClientName = api.Name + "Client", Namespace = $"Shop.Apis.{api.Name}", SharedNamespace = "Shop.Apis", HasOverloadPriority = true, HasFakes = true,
            FindMentions = names => names.Where(words.Contains).ToHashSet(StringComparer.Ordinal),
        });
    }

    private static string EntryPoint(int tasks) => $$"""
        using System;
        using System.Threading.Tasks;
        using Shop.Apis.GitHub;

        var fakes = new Fakes();
        {{Answers}}
        {{string.Join("\n", Enumerable.Range(0, tasks).Select(index => $"await Run({index}, () => Task{index}.Program.RunAsync(fakes));"))}}

        static async Task Run(int number, Func<Task> task)
        {
            Console.WriteLine($"{number}:");
            await task();
            Console.WriteLine();
        }

        internal sealed class Fakes
        {
        {{string.Join("\n", Apis.Select(api => $"public Shop.Apis.{api.Name}.{api.Name}Fake {api.Name} {{ get; }} = new();"))}}
        }
        """;

    private static string Program(ComparedTask task, Api api, int index) => $$"""
        namespace Task{{index}}
        {
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;
            using Microsoft.Extensions.DependencyInjection;
            using NSubstitute;
            using Shop.Apis;
            using Shop.Apis.{{api.Name}};

            sealed class LoggingHandler : System.Net.Http.DelegatingHandler;

            static class Program
            {
                public static async Task RunAsync(Fakes fakes)
                {
                    await Task.Yield();
                    var cancellationToken = CancellationToken.None;
                    {{Given(task, api)}}
                    {{task.Own}}
                }
            }
        }
        """;

    // The variables that a task uses.
    private static string Given(ComparedTask task, Api api)
    {
        if (task.Own.Contains("services.", StringComparison.Ordinal)) return "var services = new ServiceCollection();";
        return Regex.IsMatch(task.Own, $@"\b{api.Name.ToLowerInvariant()}\.") ? $"using var {api.Name.ToLowerInvariant()} = fakes.{api.Name}.CreateClient();" : "";
    }

    [GeneratedRegex(@"^## (?<title>[^\n]+)\n.*?^```csharp\n(?<vendor>.*?)^```\n\n```csharp\n(?<own>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    /// <summary>A task.</summary>
    /// <param name="Title">The heading.</param>
    /// <param name="Vendor">The code with the library of the vendor.</param>
    /// <param name="Own">The code with a generated client.</param>
    private sealed record ComparedTask(string Title, string Vendor, string Own);

    /// <summary>An API.</summary>
    /// <param name="Name">The name of the module.</param>
    /// <param name="File">The path of the document, relative to the documents.</param>
    private sealed record Api(string Name, string File)
    {
        public string Path => Repository.PathOf("..", "shared", File);
    }
}
