using Microsoft.CodeAnalysis.CSharp.Syntax;
using Schematic.CSharp.Binding;

namespace Schematic.CSharp.Tests.Binding;

public sealed class ModuleNameTests
{
    [TestCase(null, "OpenAI", "OpenAI")]
    [TestCase(null, "OllamaNative", "Ollama")]
    [TestCase(null, "HuggingFaceHub", "HuggingFace")]
    [TestCase(null, "GitHub", "GitHub")]
    [TestCase(null, "GitHub v3 REST API", "GitHubV3REST")]
    [TestCase(null, "Docker Hub API", "DockerHub")]
    [TestCase(null, "Hub", "Hub")]
    [TestCase(null, "github", "Github")]
    [TestCase(null, "pet store api", "PetStore")]
    [TestCase(null, "Api", "Api")]
    [TestCase("ollama", "OllamaNative", "Ollama")]
    [TestCase("PetApi", "Pets", "PetApi")]
    [TestCase(null, "Json", "JsonApi")]
    [TestCase(null, "Activity API", "Activity")]
    public void A_module_is_named_by_its_path_or_its_api(string? path, string api, string module) =>
        Assert.That(ModuleName.Of(path, api), Is.EqualTo(module));

    [TestCase("con", "ConApi")]
    [TestCase("NUL", "NULApi")]
    [TestCase("aux api", "AuxApi")]
    [TestCase("com1", "Com1Api")]
    [TestCase("com", "Com")]
    [TestCase("Console", "Console")]
    public void No_module_is_named_like_a_device_of_Windows(string api, string module)
    {
        Assert.That(ModuleName.Of(null, api), Is.EqualTo(module));
        Assert.That(ModuleName.Of(api, "Pets"), Is.EqualTo(module));
    }

    [TestCase("metadata", "MetadataApi")]
    [TestCase("METADATA", "METADATAApi")]
    [TestCase("Meta data", "MetaDataApi")]
    public void No_module_is_generated_into_the_folder_of_the_metadata(string api, string module)
    {
        Assert.That(ModuleName.Of(null, api), Is.EqualTo(module));
        Assert.That(ModuleName.Of(api, "Pets"), Is.EqualTo(module));
    }

    [TestCase("x")]
    [TestCase("ñ")]
    [TestCase("名")]
    public void A_long_name_is_shortened_to_one_that_every_file_system_accepts(string letter)
    {
        var names = new[] { 113, 114, 500, 501 }.Select(length => ModuleName.Of(null, string.Concat(Enumerable.Repeat(letter, length)))).ToList();

        Assert.That(names.Select(name => name.Length), Is.All.LessThanOrEqualTo(100));
        Assert.That(names.Select(System.Text.Encoding.UTF8.GetByteCount), Is.All.LessThanOrEqualTo(200));
        Assert.That(names, Is.Unique);
    }

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
