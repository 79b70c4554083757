using Microsoft.CodeAnalysis.CSharp.Syntax;
using Schematic.CSharp.Binding;

namespace Schematic.CSharp.Tests.Binding;

public sealed class ModuleNameTests
{
    [TestCase(null, "OpenAI", "OpenAI")]
    [TestCase(null, "OllamaNative", "Ollama")]
    [TestCase(null, "HuggingFaceHub", "HuggingFace")]
    [TestCase(null, "pet store api", "PetStore")]
    [TestCase(null, "Api", "Api")]
    [TestCase("ollama", "OllamaNative", "Ollama")]
    [TestCase("PetApi", "Pets", "PetApi")]
    [TestCase(null, "Json", "JsonApi")]
    [TestCase(null, "Activity API", "Activity")]
    public void A_module_is_named_by_its_path_or_its_api(string? path, string api, string module) =>
        Assert.That(ModuleName.Of(path, api), Is.EqualTo(module));

    [Test]
    public void No_module_has_the_name_of_a_type_in_the_shared_namespace()
    {
        var types = GeneratedCode.WholeRuntime().SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            .Where(type => type.Parent is BaseNamespaceDeclarationSyntax)
            .Select(type => type.Identifier.Text)
            .Append("SchematicApis");

        Assert.That(types.Where(type => ModuleName.Of(type, "Api") == type), Is.Empty);
    }
}
