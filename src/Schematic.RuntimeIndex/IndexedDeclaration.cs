using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Schematic.RuntimeIndex;

/// <summary>A declaration of the run-time part, which is generated or omitted as a whole: a type or a part of a type.</summary>
internal sealed record IndexedDeclaration
{
    /// <summary>The file's name within the run-time part.</summary>
    public required string File { get; init; }

    /// <summary>The name of the type.</summary>
    public required string Type { get; init; }

    /// <summary>The members that an optional part declares; empty for a part that is always generated with the type.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The documentation comment and other trivia before the declaration.</summary>
    public required string Documentation { get; init; }

    /// <summary>The declaration, starting with its first attribute or modifier.</summary>
    public required string Code { get; init; }

    /// <summary>The sorted positions of the declarations that this one uses.</summary>
    public required IReadOnlyList<int> Uses { get; init; }

    /// <summary>Gets the declarations of all files, in order.</summary>
    public static IReadOnlyList<IndexedDeclaration> AllOf(RuntimeCompilation compilation)
    {
        var graph = new DeclarationGraph(compilation);
        return [.. compilation.Files.Select((file, number) => Of(file, compilation.Variants[0].SyntaxTrees[number], graph, compilation.Edits[number])).SelectMany(declarations => declarations)];
    }

    /// <summary>Gets the declarations of a file. Each is an indivisible part of the run-time part.</summary>
    public static SyntaxList<MemberDeclarationSyntax> MembersOf(SyntaxTree tree) =>
        tree.GetCompilationUnitRoot().Members.OfType<BaseNamespaceDeclarationSyntax>().Single().Members;

    /// <summary>Returns the name of the type that a declaration declares.</summary>
    public static string TypeOf(MemberDeclarationSyntax declaration) => declaration switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        _ => throw new InvalidOperationException($"{declaration.GetLocation()}: a type is expected."),
    };

    /// <summary>True if a declaration is a part in a file that is not named after its type, which the type does not need.</summary>
    public static bool IsOptional(MemberDeclarationSyntax declaration) =>
        declaration.Modifiers.Any(SyntaxKind.PartialKeyword) && TypeOf(declaration) != Path.GetFileNameWithoutExtension(declaration.SyntaxTree.FilePath);

    private static IEnumerable<IndexedDeclaration> Of(RuntimeFile file, SyntaxTree tree, DeclarationGraph graph, TextEdits edits)
    {
        foreach (var declaration in MembersOf(tree))
        {
            yield return new IndexedDeclaration
            {
                File = file.Name,
                Type = TypeOf(declaration),
                Members = IsOptional(declaration) ? MemberNames(declaration) : [],
                Documentation = edits.Apply(file.Text, declaration.FullSpan.Start, declaration.SpanStart).TrimStart('\n'),
                Code = edits.Apply(file.Text, declaration.SpanStart, declaration.Span.End),
                Uses = graph.UsesOf(declaration),
            };
        }
    }

    private static IReadOnlyList<string> MemberNames(MemberDeclarationSyntax declaration) =>
    [
        .. ((TypeDeclarationSyntax)declaration).Members.SelectMany(member => member switch
        {
            BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.Text),
            MethodDeclarationSyntax method => [method.Identifier.Text],
            PropertyDeclarationSyntax property => [property.Identifier.Text],
            EventDeclarationSyntax @event => [@event.Identifier.Text],
            BaseTypeDeclarationSyntax type => [type.Identifier.Text],
            _ => Enumerable.Empty<string>(),
        }).Distinct(StringComparer.Ordinal),
    ];
}
