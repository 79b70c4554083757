using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Schematic.CSharp.Binding.Runtime;

/// <summary>Reads a file that a project adds to the run-time part, or that replaces one of its files.</summary>
internal static class OwnRuntimeFile
{
    /// <summary>Reads a file. Its declarations stay together, without their namespace, unless they belong to two namespaces.</summary>
    /// <param name="name">The path within the run-time part.</param>
    /// <param name="text">The C# code.</param>
    public static RuntimeSource Read(string name, string text)
    {
        text = text.ReplaceLineEndings("\n");
        var root = CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot();
        var container = root.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault();
        var usings = root.Usings.Concat(container?.Usings ?? default).ToList();
        var start = Math.Max(usings.Select(used => used.Span.End).DefaultIfEmpty().Max(), StartOf(container));
        var end = container is NamespaceDeclarationSyntax { CloseBraceToken.IsMissing: false } block ? block.CloseBraceToken.SpanStart : text.Length;
        var members = (container?.Members ?? root.Members).Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax).ToList();
        var code = text[start..end].Trim('\n');
        return new RuntimeSource(name)
        {
            Usings = [.. usings.Select(Qualified)],
            OwnCode = code,
            OwnParts = members.Select(IsShown).Distinct().Count() > 1
                ? [.. members.GroupBy(IsShown).Select(part => new OwnRuntimePart(part.Key, string.Join("\n\n", part.Select(member => member.ToFullString().Trim('\n')))))]
                : [new OwnRuntimePart(members.Count == 0 || IsShown(members[0]), code)],
        };
    }

    // Callers use the types that a project adds.
    private static bool IsShown(MemberDeclarationSyntax member)
    {
        var name = (member as BaseTypeDeclarationSyntax)?.Identifier.Text ?? ((DelegateDeclarationSyntax)member).Identifier.Text;
        return RuntimeNamespaces.IsShown(name) || !RuntimeTypes.Contains(name);
    }

    private static int StartOf(BaseNamespaceDeclarationSyntax? container) => container switch
    {
        FileScopedNamespaceDeclarationSyntax file => file.SemicolonToken.Span.End,
        NamespaceDeclarationSyntax block => block.OpenBraceToken.Span.End,
        _ => 0,
    };

    // The directives move into a namespace, where `System` may have another meaning.
    private static string Qualified(UsingDirectiveSyntax used) =>
        $"{(used.StaticKeyword == default ? "" : "static ")}{(used.Alias is { } alias ? alias.Name + " = " : "")}{Global(used)}{used.NamespaceOrType}";

    private static string Global(UsingDirectiveSyntax used) => used.Name is null || used.Name.ToString().Contains("::", StringComparison.Ordinal) ? "" : "global::";
}
