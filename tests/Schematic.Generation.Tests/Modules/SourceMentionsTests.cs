using Schematic.Generation.Modules;

namespace Schematic.Generation.Tests.Modules;

/// <summary>Sources are read again only if their time, their length or the names changed.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SourceMentionsTests : IDisposable
{
    private static readonly string[] Names = ["Cat", "Dog"];
    private static readonly DateTime Old = new(2020, 2, 2, 2, 2, 2, DateTimeKind.Utc);

    private readonly string _folder = Directory.CreateTempSubdirectory("schematic-").FullName;

    private string Source => Path.Combine(_folder, "Program.cs");

    private string Cache => Path.Combine(_folder, "obj", "mentions.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_source_with_the_same_time_and_length_is_not_read_again()
    {
        Write("new Cat()", Old);
        Assert.That(Find(), Is.EqualTo(new[] { "Cat" }));

        Write("new Dog()", Old);

        Assert.That(Find(), Is.EqualTo(new[] { "Cat" }));
    }

    [TestCase("new Dog()", 1)]
    [TestCase("new Dog() ", 0)]
    public void A_source_with_another_time_or_length_is_read_again(string text, int seconds)
    {
        Write("new Cat()", Old);
        Find();

        Write(text, Old.AddSeconds(seconds));

        Assert.That(Find(), Is.EqualTo(new[] { "Dog" }));
    }

    // Two edits within the resolution of the file system's time have the same time.
    [Test]
    public void A_source_that_was_just_written_is_read_again()
    {
        var time = DateTime.UtcNow.AddMinutes(1);
        Write("new Cat()", time);
        Find();

        Write("new Dog()", time);

        Assert.That(Find(), Is.EqualTo(new[] { "Dog" }));
    }

    [Test]
    public void Other_names_are_searched_in_every_source()
    {
        Write("new Cat()", Old);
        Assert.That(Search([Source], ["Dog"]), Is.Empty);

        Assert.That(Search([Source], Names), Is.EqualTo(new[] { "Cat" }));
    }

    [Test]
    public void Names_in_another_order_are_the_same_names()
    {
        Write("new Cat()", Old);
        Search([Source], ["Cat", "Dog"]);
        var written = File.ReadAllText(Cache);

        Search([Source], ["Dog", "Cat"]);

        Assert.That(File.ReadAllText(Cache), Is.EqualTo(written));
    }

    [TestCase("")]
    [TestCase("something else\n")]
    [TestCase("{key}\n")]
    [TestCase("{key}\nno tab\n")]
    [TestCase("{key}\n\tDog\n")]
    [TestCase("{key}\nx\tDog\nx\tDog\n")]
    [TestCase("0{key}\n{stamp}\tDog\n")]
    public void A_cache_of_any_content_changes_nothing(string content)
    {
        Write("new Cat()", Old);
        Find();
        var lines = File.ReadAllLines(Cache);

        File.WriteAllText(Cache, content.Replace("{key}", lines[0]).Replace("{stamp}", lines[1][..lines[1].LastIndexOf('\t')]));

        Assert.That(Find(), Is.EqualTo(new[] { "Cat" }));
        Assert.That(File.ReadAllLines(Cache), Is.EqualTo(lines));
    }

    [Test]
    public void A_cache_that_cannot_be_written_changes_nothing()
    {
        Write("new Cat()", Old);
        Directory.CreateDirectory(Cache);
        File.WriteAllText(Path.Combine(_folder, "file"), "");

        Assert.That(Find(), Is.EqualTo(new[] { "Cat" }));
        Assert.That(new SourceMentions([Source], [], Path.Combine(_folder, "file", "mentions.txt")).Find(Names), Is.EqualTo(new[] { "Cat" }));
        Assert.That(new SourceMentions([Source], []).Find(Names), Is.EqualTo(new[] { "Cat" }));
    }

    [Test]
    public void A_source_that_is_gone_or_no_file_mentions_nothing()
    {
        Write("new Cat()", Old);

        Assert.That(Search([Source, Source, _folder, Path.Combine(_folder, "Gone.cs")], Names), Is.EqualTo(new[] { "Cat" }));
        Assert.That(File.ReadAllLines(Cache), Has.Length.EqualTo(2));
    }

    [Test]
    public void A_source_that_could_not_be_read_is_read_again()
    {
        Write("new Cat()", Old);
        using (new FileStream(Source, FileMode.Open, FileAccess.Read, FileShare.None))
            Assert.That(Find(), Is.Empty);

        Assert.That(Find(), Is.EqualTo(new[] { "Cat" }));
    }

    [Test]
    public void Other_text_of_the_project_mentions_names_as_well()
    {
        Write("new Cat()", Old);

        Assert.That(new SourceMentions([Source], ["Some.Dog", "Orders", "ListAsync"], Cache).Find([.. Names, "Orders", "ListAsync", "Orders.ListAsync"]), Is.EquivalentTo(new[] { "Cat", "Dog", "Orders", "ListAsync" }));
    }

    private IEnumerable<string> Find() => Search([Source], Names);

    private IEnumerable<string> Search(string[] files, string[] names) => new SourceMentions(files, [], Cache).Find(names);

    private void Write(string text, DateTime time)
    {
        File.WriteAllText(Source, text);
        File.SetLastWriteTimeUtc(Source, time);
    }
}
