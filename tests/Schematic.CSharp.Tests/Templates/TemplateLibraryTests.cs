using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Templates;
using Schematic.Definitions.Diagnostics;

namespace Schematic.CSharp.Tests.Templates;

internal sealed class TemplateLibraryTests
{
    private string _builtIn = "";
    private string _own = "";

    [SetUp]
    public void CreateDirectories()
    {
        var root = Directory.CreateTempSubdirectory("templates").FullName;
        _builtIn = Directory.CreateDirectory(Path.Combine(root, "built-in")).FullName;
        _own = Directory.CreateDirectory(Path.Combine(root, "own")).FullName;
    }

    [TearDown]
    public void DeleteDirectories() => Directory.Delete(Path.GetDirectoryName(_own)!, recursive: true);

    [Test]
    public void A_template_sees_the_properties_of_its_plan()
    {
        Write(_builtIn, "greeting.scriban", "{{ for person in people }}Hello {{ person.first_name }}!{{ end }}");

        Assert.That(Render(out _), Is.EqualTo("Hello Ada!Hello Grace!"));
    }

    [Test]
    public void An_own_template_replaces_the_built_in_one_of_its_name()
    {
        Write(_builtIn, "greeting.scriban", "Hello");
        Write(_own, "greeting.scriban", "Good evening");

        Assert.That(Render(out _), Is.EqualTo("Good evening"));
    }

    [Test]
    public void An_own_template_replaces_a_built_in_one_that_others_include()
    {
        Write(_builtIn, "greeting.scriban", "{{ include 'part.scriban' }}");
        Write(_builtIn, "part.scriban", "built in");
        Write(_own, "part.scriban", "own");

        Assert.That(Render(out _), Is.EqualTo("own"));
    }

    [TestCase("other.scriban", true)]
    [TestCase("part.scriban", false)]
    [TestCase("greeting.scriban", false)]
    public void A_text_is_built_in_where_no_own_template_took_part(string own, bool isBuiltIn)
    {
        Write(_builtIn, "greeting.scriban", "{{ include 'part.scriban' }}");
        Write(_builtIn, "part.scriban", "built in");
        Write(_own, own, "own");

        var rendering = new TemplateLibrary(_builtIn, _own).Render(new UnitPlan<Greeting>("Greeting.g.cs", "greeting.scriban", new Greeting()), new DiagnosticBag());

        Assert.That(rendering?.IsBuiltIn, Is.EqualTo(isBuiltIn));
    }

    [Test]
    public void A_text_with_text_of_the_projects_own_is_not_built_in()
    {
        Write(_builtIn, "greeting.scriban", "built in");

        var unit = new UnitPlan<Greeting>("Greeting.g.cs", "greeting.scriban", new Greeting()) { HasOwnText = true };

        Assert.That(new TemplateLibrary(_builtIn).Render(unit, new DiagnosticBag())?.IsBuiltIn, Is.False);
    }

    [Test]
    public void A_template_that_does_not_parse_is_told_at_its_place()
    {
        Write(_own, "greeting.scriban", "fine\n  {{ for }}");

        Assert.That(Render(out var diagnostics), Is.Null);
        Assert.That(Told(diagnostics), Does.StartWith("SCH4001 own/greeting.scriban 2"));
    }

    [Test]
    public void A_template_that_fails_is_told_at_its_place()
    {
        Write(_own, "greeting.scriban", "fine\n\n{{ people[0].no_such_member }}");

        Assert.That(Render(out var diagnostics), Is.Null);
        Assert.That(Told(diagnostics), Is.EqualTo("SCH4002 own/greeting.scriban 3,14"));
    }

    [Test]
    public void A_fault_in_an_included_template_is_told_at_its_place()
    {
        Write(_builtIn, "greeting.scriban", "\n\n{{ include 'part.scriban' }}");
        Write(_own, "part.scriban", "a\nb {{ for }}");

        Assert.That(Render(out var diagnostics), Is.Null);
        Assert.That(Told(diagnostics), Does.StartWith("SCH4001 own/part.scriban 2"));
    }

    [Test]
    public void A_missing_template_is_told()
    {
        Assert.That(Render(out var diagnostics), Is.Null);
        Assert.That(Told(diagnostics), Is.EqualTo("SCH4003 built-in/greeting.scriban 0,0"));
    }

    [Test]
    public void A_missing_included_template_is_told_where_it_is_included()
    {
        Write(_builtIn, "greeting.scriban", "\n{{ include 'nowhere.scriban' }}");

        Assert.That(Render(out var diagnostics), Is.Null);
        Assert.That(Told(diagnostics), Is.EqualTo("SCH4002 built-in/greeting.scriban 2,4"));
    }

    [Test]
    public void A_template_that_would_never_end_is_stopped()
    {
        Write(_own, "greeting.scriban", "{{ while true }}{{ x = 1 }}{{ end }}");

        Assert.That(Render(out var diagnostics), Is.Null);
        Assert.That(Told(diagnostics), Does.StartWith("SCH4002 own/greeting.scriban 1"));
    }

    [Test]
    public void A_template_rendered_by_many_threads_gives_one_text()
    {
        Write(_builtIn, "greeting.scriban", "{{ for person in people }}{{ include 'part.scriban' }}{{ end }}");
        Write(_builtIn, "part.scriban", "{{ person.first_name }};");
        var library = new TemplateLibrary(_builtIn, _own);

        var texts = Enumerable.Range(0, 200).AsParallel()
            .Select(_ => library.Render(new UnitPlan<Greeting>("Greeting.g.cs", "greeting.scriban", new Greeting()), new DiagnosticBag())!.Text.ToString())
            .Distinct();

        Assert.That(texts, Is.EqualTo(new[] { "Ada;Grace;" }));
    }

    private static void Write(string directory, string name, string text) => File.WriteAllText(Path.Combine(directory, name), text);

    private string? Render(out DiagnosticBag diagnostics)
    {
        diagnostics = new DiagnosticBag();
        return new TemplateLibrary(_builtIn, _own).Render(new UnitPlan<Greeting>("Greeting.g.cs", "greeting.scriban", new Greeting()), diagnostics)?.Text.ToString();
    }

    private string Told(DiagnosticBag diagnostics)
    {
        var first = diagnostics.Diagnostics[0];
        var file = Path.GetRelativePath(Path.GetDirectoryName(_own)!, first.Location.File).Replace('\\', '/');
        return $"{first.Descriptor.Code} {file} {first.Location.Line},{first.Location.Column}";
    }

    private sealed record Person(string FirstName);

    private sealed record Greeting
    {
        public IReadOnlyList<Person> People { get; } = [new("Ada"), new("Grace")];
    }
}
