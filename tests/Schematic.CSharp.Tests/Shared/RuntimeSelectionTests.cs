using Schematic.CSharp.Binding.Runtime;
using Schematic.RuntimeIndex;

namespace Schematic.CSharp.Tests.Shared;

public sealed class RuntimeSelectionTests
{
    private string _builtIn = "";
    private string _own = "";

    [SetUp]
    public void CreateDirectories()
    {
        _builtIn = Directory.CreateTempSubdirectory("runtime").FullName;
        _own = Directory.CreateTempSubdirectory("own").FullName;
        Write(_builtIn, "Car.cs", "public class Car\n{\n    private Wheel _wheel;\n}");
        Write(_builtIn, "Wheel.cs", "internal class Wheel\n{\n}\n\ninternal class Spoke\n{\n}");
        Write(_builtIn, "Boat.cs", "public partial class Boat\n{\n    public void Float() => Swim();\n\n    public void Swim()\n    {\n    }\n}");
        Write(_builtIn, "Boats/Sail.cs", "public partial class Boat\n{\n    public void Sail(Wind wind) => Reef();\n}\n\npublic class Wind;");
        Write(_builtIn, "Boats/Reef.cs", "public partial class Boat\n{\n    private Rope Reef() => null;\n}\n\npublic class Rope;");
    }

    [TearDown]
    public void DeleteDirectories()
    {
        Directory.Delete(_builtIn, recursive: true);
        Directory.Delete(_own, recursive: true);
    }

    [Test]
    public void A_type_brings_the_types_that_it_mentions() => Expect(["Car"], "Car", "Wheel");

    [Test]
    public void What_nothing_mentions_is_left_out() => Expect(["Spoke"], "Spoke");

    [Test]
    public void A_type_comes_without_its_optional_parts() => Expect(["Boat"], "Boat");

    [Test]
    public void A_member_brings_its_part_and_the_parts_that_it_calls() => Expect(["Boat.Sail"], "Boat", "Boat.Reef", "Rope", "Boat.Sail", "Wind");

    [TestCase("// Like a Wheel.", new[] { "Plane" })]
    [TestCase("/// <summary>Not a Wheel.</summary>", new[] { "Plane" })]
    [TestCase("/// <summary>See <see cref=\"Spoke\"/>, not a Wheel.</summary>", new[] { "Plane", "Spoke" })]
    [TestCase("private string _url = \"http://\" + Spoke.Name;", new[] { "Plane", "Spoke" })]
    public void Of_comments_only_references_count(string line, string[] expected)
    {
        Write(_builtIn, "Plane.cs", $"public class Plane\n{{\n    {line}\n}}");

        Expect(["Plane"], expected);
    }

    [Test]
    public void A_member_that_is_qualified_brings_its_part()
    {
        Write(_builtIn, "Plane.cs", "public class Plane\n{\n    public void Fly(Boat boat) => boat.Sail(null);\n}");

        Expect(["Plane"], "Boat", "Boat.Reef", "Rope", "Boat.Sail", "Wind", "Plane");
    }

    [Test]
    public void A_file_of_the_projects_own_replaces_one_and_brings_whatever_it_mentions()
    {
        Write(_own, "Car.cs", "public class Car\n{\n    private Spoke _spoke;\n\n    public void Drive(Boat boat) => boat.Sail(null);\n}");

        Expect([], "Boat", "Boat.Reef", "Rope", "Boat.Sail", "Wind", "own Car.cs", "Spoke");
    }

    [Test]
    public void A_template_of_the_projects_own_brings_whatever_it_mentions()
    {
        File.WriteAllText(Path.Combine(_own, "object.scriban"), "{{ shared }}.Car is a car.");

        Expect([], "Car", "Wheel");
    }

    private static void Write(string directory, string name, string text)
    {
        var path = Path.Combine(directory, "runtime", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"using System;\n\nnamespace Schematic.Runtime;\n\n{text}\n");
    }

    private void Expect(string[] names, params string[] expected)
    {
        var compilation = RuntimeCompilation.Of(RuntimeFile.ReadAll(Path.Combine(_builtIn, "runtime")));
        File.WriteAllText(Path.Combine(_builtIn, "runtime.index"), IndexText.Of(IndexedDeclaration.AllOf(compilation)));
        var library = RuntimeLibrary.Load(_builtIn, _own);
        var selected = RuntimeSelection.Of(library, names);

        var found = library.Sources.SelectMany(source => source.OwnCode is not null ? [$"own {source.Name}"] : source.Declarations.Where(selected.Contains).Select(NameOf));

        Assert.That(found, Is.EquivalentTo(expected));
    }

    private static string NameOf(RuntimeDeclaration declaration) => declaration.Members is [var member, ..] ? $"{declaration.Type}.{member}" : declaration.Type;
}
