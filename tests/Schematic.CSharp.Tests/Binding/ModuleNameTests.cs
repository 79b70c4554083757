using System.Text.RegularExpressions;
using Schematic.CSharp.Binding;
using Schematic.CSharp.Binding.Shared;

namespace Schematic.CSharp.Tests.Binding;

public sealed partial class ModuleNameTests
{
    [TestCase(null, "OpenAI", "OpenAI")]
    [TestCase(null, "OllamaNative", "Ollama")]
    [TestCase(null, "HuggingFaceHub", "HuggingFace")]
    [TestCase(null, "pet store api", "PetStore")]
    [TestCase(null, "Api", "Api")]
    [TestCase("ollama", "OllamaNative", "Ollama")]
    [TestCase("PetApi", "Pets", "PetApi")]
    [TestCase(null, "Json", "JsonApi")]
    [TestCase(null, "Activity API", "ActivityApi")]
    public void A_module_is_named_by_its_path_or_its_api(string? path, string api, string module) =>
        Assert.That(ModuleName.Of(path, api), Is.EqualTo(module));

    [Test]
    public void No_module_has_the_name_of_a_type_in_the_shared_namespace()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "templates", "runtime"), "*.cs", SearchOption.AllDirectories);

        var declared = sources.SelectMany(source => Declaration().Matches(File.ReadAllText(source))).Select(match => match.Groups["name"].Value).Append("SchematicApis");

        Assert.That(declared.Except(RuntimeTypes.Names), Is.Empty, "missing in RuntimeTypes");
    }

    [GeneratedRegex(@"^(public|internal) [a-z ]*(class|struct|interface|enum|record|delegate \S+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
