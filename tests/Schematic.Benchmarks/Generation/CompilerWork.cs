using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Schematic.Benchmarks.Generation;

/// <summary>What parts of the generated code cost the compiler: the code compiled again without each of them.</summary>
internal static class CompilerWork
{
    private const int Rounds = 3;

    private static readonly (string Name, Func<string, SyntaxNode, IEnumerable<(TextSpan Span, string Text)>> Changes)[] Variants =
    [
        ("everything", (_, _) => []),
        ("without attributes of types", (_, root) => Types(root).SelectMany(type => type.AttributeLists).Select(list => (list.Span, ""))),
        ("with the analysis of nullable references", (_, root) => root.DescendantTrivia(descendIntoTrivia: false).Where(trivia => trivia.IsKind(SyntaxKind.NullableDirectiveTrivia)).Select((trivia, index) => (trivia.Span, index == 0 ? "#nullable enable" : ""))),
        ("without documentation", (_, root) => root.DescendantTrivia(descendIntoTrivia: false).Where(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)).Select(trivia => (trivia.FullSpan, "\n"))),
        ("without constants of enums", (_, root) => Types(root).OfType<StructDeclarationSyntax>().SelectMany(type => type.Members.OfType<ClassDeclarationSyntax>()).Select(type => (type.Span, ""))),
        ("models that do not write", (_, root) => Methods(root, "WriteJson").Select(method => (method.Body!.Span, "{ }"))),
        ("models that do not read", (_, root) => Readers(root).Select(reader => (reader.Body!.Span, "{ }"))),
        ("models without equality and ToString of their own", (_, root) => Models(root).SelectMany(OwnMembers).Select(member => (member.Span, ""))),
        ("models as classes, with equality and ToString", (_, root) => Models(root).SelectMany(AsClass)),
        ("models as classes, without", (_, root) => Models(root).SelectMany(model => OwnMembers(model).Select(member => (member.Span, "")).Append((model.Keyword.Span, "class")))),
        ("without requests and methods", (file, root) => file.StartsWith("Requests", StringComparison.Ordinal) || file.EndsWith("Client.g.cs", StringComparison.Ordinal) ? [(root.FullSpan, "")] : []),
        ("only the shared part", (file, root) => file.StartsWith("Shared", StringComparison.Ordinal) ? [] : [(root.FullSpan, "")]),
    ];

    /// <summary>Measures descriptions.</summary>
    public static void Compare(IEnumerable<string> descriptions)
    {
        foreach (var path in descriptions.SelectMany(Descriptions.PathsOf))
        {
            var run = new StageRun(path);
            _ = run.Run();
            var files = run.Files.Where(file => !file.FileName.Contains("Registration.", StringComparison.Ordinal)).Select(file => (Path.GetFileName(file.FileName), file.Text, Root: CSharpSyntaxTree.ParseText(file.Text).GetRoot())).ToList();
            var variants = Variants.Select(variant => (variant.Name, Sources: new CompiledSources([.. files.Select(file => Changed(file.Text, variant.Changes(file.Item1, file.Root)))]))).ToList();
            // The first round warms the compiler up.
            for (var round = 0; round <= Rounds; round++)
                foreach (var (_, sources) in variants) sources.Compile();

            Console.WriteLine($"{Path.GetFileName(path)}\n| | compiler, ms of processor time, least of {Rounds} | ratio | assembly, KB |\n|---|---|---|---|");
            foreach (var (name, sources) in variants)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {sources.Seconds * 1e3:N0} | {sources.Seconds / variants[0].Sources.Seconds:N2} | {(sources.Errors.Count == 0 ? $"{sources.Assembly.Length / 1e3:N0}" : sources.Errors[0])} |"));
        }
    }

    private static string Changed(string text, IEnumerable<(TextSpan Span, string Text)> changes) =>
        SourceText.From(text).WithChanges(changes.OrderBy(change => change.Span.Start).Select(change => new TextChange(change.Span, change.Text))).ToString();

    private static IEnumerable<TypeDeclarationSyntax> Types(SyntaxNode root) =>
        root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<TypeDeclarationSyntax>();

    private static IEnumerable<RecordDeclarationSyntax> Models(SyntaxNode root) => Types(root).OfType<RecordDeclarationSyntax>().Where(type => type.Members.OfType<MethodDeclarationSyntax>().Any(method => method.Identifier.Text == "WriteJson"));

    private static IEnumerable<MethodDeclarationSyntax> Methods(SyntaxNode root, string name) => Models(root).SelectMany(model => model.Members.OfType<MethodDeclarationSyntax>()).Where(method => method.Identifier.Text == name && method.Body is not null);

    private static IEnumerable<ConstructorDeclarationSyntax> Readers(SyntaxNode root) => Models(root).SelectMany(model => model.Members.OfType<ConstructorDeclarationSyntax>()).Where(constructor => constructor is { Body: not null, ParameterList.Parameters.Count: 2 });

    private static IEnumerable<MethodDeclarationSyntax> OwnMembers(RecordDeclarationSyntax model) => model.Members.OfType<MethodDeclarationSyntax>().Where(method => method.Identifier.Text is "Equals" or "GetHashCode" or "PrintMembers");

    private static IEnumerable<(TextSpan Span, string Text)> AsClass(RecordDeclarationSyntax model)
    {
        var name = model.Identifier.Text;
        yield return (model.Keyword.Span, "class");
        yield return (new TextSpan(model.BaseList!.Span.End, 0), $", global::System.IEquatable<{name}>");
        foreach (var member in OwnMembers(model).Where(member => member.Identifier.Text == "PrintMembers"))
            yield return (member.Span, $"public override bool Equals(object? obj) => Equals(obj as {name});\n    public override string ToString() => {member.ExpressionBody!.Expression.ToString().Replace("Print(this, builder)", "ToText(this)", StringComparison.Ordinal)};");
    }
}
