using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Binding;

/// <summary>Generated code compiles in any namespace, regardless of the other code of the project.</summary>
public sealed class PlacementTests
{
    private static readonly string[] Libraries =
    [
        "System", "Microsoft", "Threading", "Text", "Json", "Net", "Collections", "Generic", "Tasks", "Http", "Buffers", "Diagnostics", "CodeDom", "Globalization",
    ];

    [TestCase("Sample.Apis", "Sample.Apis.Shop", TestName = "The module is below the shared namespace")]
    [TestCase("Sample.Apis", "Sample", TestName = "The module is above the shared namespace")]
    [TestCase("Sample.Apis", "Sample.Apis", TestName = "The module is in the shared namespace")]
    [TestCase("Sample.Apis", "Shop", TestName = "The module is unrelated to the shared namespace")]
    [TestCase("Sample.Apis", "Sample.Apis.Shop.Payments.V2", TestName = "The module is far below the shared namespace")]
    [TestCase("Apis", "Shop.Payments", TestName = "The shared namespace has one segment")]
    [TestCase("Acme.System.Tools.Apis", "Acme.System.Tools.Apis.Shop", TestName = "A segment is System")]
    [TestCase("Acme.Microsoft.Apis", "Acme.System", TestName = "Segments are System and Microsoft")]
    [TestCase("Acme.Text.Json.Apis", "Acme.Threading.Tasks", TestName = "Segments are those of namespaces of .NET")]
    [TestCase("Acme.Net.Http.Apis", "Acme.Collections.Generic", TestName = "Segments are those of more namespaces of .NET")]
    [TestCase("System.Apis", "System.Shop", TestName = "The namespaces are within System")]
    [TestCase("Acme.@class.Apis", "@new.@internal", TestName = "Segments are keywords")]
    public void A_module_compiles_wherever_its_namespace_is(string shared, string module) => Assert.That(Bookshop(shared, module).Compile(), Is.Empty);

    [Test]
    public void Types_of_a_module_in_the_shared_namespace_make_way_for_shared_types()
    {
        var code = GeneratedCode.Of([Api("Api", "Json", "ApiException", "Optional", "SchematicApis")], options => options with { Namespace = "Sample.Apis" });

        Assert.That(code.Compile(), Is.Empty);
    }

    [Test]
    public void Types_of_a_module_make_way_for_namespaces_within_it()
    {
        var code = GeneratedCode.Of([Api("Shop", "Apis", "Payments")], options => options with { Namespace = "Sample", NestedNamespaces = ["Apis", "Payments"] });

        Assert.That(code.CompileWith("namespace Sample.Payments { class Payment; }"), Is.Empty);
    }

    // Namespaces within that of the module belong to it as well: with one for each group, a project that declares types there with names of the module's own decides for itself.
    [Test]
    public void Nothing_that_a_project_declares_changes_what_generated_code_means([Values] bool hasNamespacePerGroup)
    {
        var code = Bookshop("Acme.Shop.Apis", "Acme.Vendor.Books", hasNamespacePerGroup);
        var used = UsedNames(code.Compilation());
        var around = used.Types.Concat(used.Own).Except(["Acme", "Shop", "Apis", "Vendor", "Books"]).Distinct(StringComparer.Ordinal).ToList();
        string Around(string access) => string.Join('\n', around.Select(name => $"    {access} struct {name};"));
        string Types(string access) => string.Join('\n', used.Types.Select(name => $"    {access} struct {name};"));
        string extensions = string.Join('\n', used.Extensions.Select(name => $"        internal static int {name}(this object value, params object[] others) => 0;"));

        var problems = code.CompileWith(
            // In enclosing namespaces and the global one: types, and namespaces with the names of those that the code uses.
            $"namespace Acme {{\n{Around("internal")}\n}}\nnamespace Acme.Shop {{\n{Around("internal")}\n}}\nnamespace Acme.Vendor {{\n{Around("internal")}\n}}",
            string.Join('\n', Libraries.Select(name => $"namespace Acme.{name} {{ class Hidden; }}\nnamespace Acme.Shop.{name} {{ class Hidden; }}\nnamespace Acme.Shop.Apis.{name} {{ class Hidden; }}\nnamespace Acme.Vendor.Books.{name} {{ class Hidden; }}".Replace("Apis.Json", "Apis.Jason", StringComparison.Ordinal))),
            string.Join('\n', around.Except(Libraries).Select(name => $"internal struct {name};")),
            // In the shared namespace and the module's: types, and extension methods that are found before those of .NET.
            $"namespace Acme.Shop.Apis {{\n{Types("internal")}\n    internal static class Extensions\n    {{\n{extensions}\n    }}\n}}",
            $"namespace Acme.Vendor.Books {{\n{Types("internal")}\n    internal static class Extensions\n    {{\n{extensions}\n    }}\n}}",
            // In a namespace that is open everywhere.
            $"global using Acme.Everywhere;\nglobal using Uri = System.Int32;\nnamespace Acme.Everywhere {{\n{Around("public")}\n}}");

        Assert.That(used.Types, Is.SupersetOf(new[] { "Uri", "Task", "List", "Utf8JsonReader", "System" }));
        Assert.That(problems.Where(problem => problem.Contains(".g.cs", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void No_name_depends_on_what_surrounds_the_code([Values] bool hasNamespacePerGroup)
    {
        var code = Bookshop("Acme.Shop.Apis", "Acme.Vendor.Books", hasNamespacePerGroup);
        var compilation = code.Compilation();

        var dependent =
            from tree in compilation.SyntaxTrees
            let model = compilation.GetSemanticModel(tree)
            // Inside the namespace, and so before the enclosing ones.
            let opened = tree.GetRoot().DescendantNodes().OfType<UsingDirectiveSyntax>().Where(used => used.Parent is BaseNamespaceDeclarationSyntax).Select(used => used.Name!.ToString().Replace("global::", "", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal)
            let own = tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Single().Name.ToString()
            from name in tree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<SimpleNameSyntax>()
            where !IsQualified(name) && IsOutside(model.GetSymbolInfo(name.Parent is AttributeSyntax ? name.Parent : name).Symbol, own, opened)
            select $"{tree.FilePath}: {name}";

        Assert.That(dependent.Distinct(), Is.Empty);
    }

    // Types of the module are written without their namespace, also those of its other files. A type of the file's own namespace, or of one within that it is in,
    // is found before those of enclosing namespaces and usings around them; no project can declare it again. Only members and nested types come before,
    // which this test sees as the compiler does. Members, parameters and locals are no one else's.
    private static bool IsOutside(ISymbol? symbol, string own, IReadOnlySet<string> opened) => symbol switch
    {
        INamespaceSymbol => true,
        INamedTypeSymbol { IsAnonymousType: false, ContainingType: null } type => type.ContainingNamespace.ToDisplayString() is var name && !((own == name || (own + ".").StartsWith(name + ".", StringComparison.Ordinal)) && type.Locations.All(location => location.IsInSource)) && !opened.Contains(name),
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => IsOutside(constructor.ContainingType, own, opened),
        IMethodSymbol { ReducedFrom: not null } => true,
        _ => false,
    };

    private static bool IsQualified(SimpleNameSyntax name) => name is IdentifierNameSyntax { IsVar: true } || name.Ancestors().Any(node => node is BaseNamespaceDeclarationSyntax or UsingDirectiveSyntax && node.Contains(name) && IsHead(node, name)) || name.Parent switch
    {
        QualifiedNameSyntax qualified => qualified.Right == name,
        AliasQualifiedNameSyntax => true,
        MemberAccessExpressionSyntax access => access.Name == name && access.Parent is not InvocationExpressionSyntax,
        NameMemberCrefSyntax { Parent: QualifiedCrefSyntax cref } member => cref.Member == member,
        _ => false,
    };

    private static bool IsHead(SyntaxNode node, SimpleNameSyntax name) => node switch
    {
        BaseNamespaceDeclarationSyntax @namespace => @namespace.Name.Contains(name),
        _ => true,
    };

    /// <summary>The types of libraries that generated code uses, the types that it declares, and the extension methods that it calls.</summary>
    private static (IReadOnlyList<string> Types, IReadOnlyList<string> Own, IReadOnlyList<string> Extensions) UsedNames(CSharpCompilation compilation)
    {
        var symbols = (
            from tree in compilation.SyntaxTrees
            let model = compilation.GetSemanticModel(tree)
            from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            select model.GetSymbolInfo(name).Symbol).OfType<ISymbol>().ToList();
        var declared = compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()).Select(type => type.Identifier.Text).ToHashSet(StringComparer.Ordinal);
        return (
            [.. symbols.OfType<INamedTypeSymbol>().Where(type => type.ContainingType is null && type.Locations[0].IsInMetadata).Select(type => type.Name).Concat(Libraries).Where(name => !declared.Contains(name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. declared.Order(StringComparer.Ordinal)],
            [.. symbols.OfType<IMethodSymbol>().Where(method => method.IsExtensionMethod && method.Locations[0].IsInMetadata).Select(method => method.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static GeneratedCode Bookshop(string shared, string module, bool hasNamespacePerGroup = false) =>
        GeneratedCode.Of([BookshopApi.Definition], options => options with { Namespace = module, SharedNamespace = shared, HasNamespacePerGroup = hasNamespacePerGroup });

    private static ApiDefinition Api(string name, params string[] types) => new()
    {
        Name = name,
        Types = [.. types.Select(type => new ObjectDefinition(type, [new Member("x", TypeReference.String)]))],
        Endpoints = [new Endpoint { Id = "Get", Method = "GET", Path = PathTemplate.Parse("/x") }],
    };
}
