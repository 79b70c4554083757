namespace Schematic.Build.Tests.Architecture;

/// <summary>The test of the floors fails for a dependency in the wrong direction.</summary>
public sealed class DeliberateArrowTests
{
    private static readonly FloorPlan Plan = FloorPlan.Read("""
        # A page

        ```floors House
        Attic
        Kitchen Parlour
        Cellar Cellar/Vault
        ```
        """).Single();

    private static readonly (string, string) Barrel = ("/src/House/Cellar/Barrel.cs", """
        namespace House.Cellar;
        public enum Wine { Red }
        public class Barrel { public Wine Wine { get; set; } public static Barrel Find() => new(); }
        public static class Barrels { public static void Roll(this Barrel barrel) { } }
        """);

    [Test]
    public void A_folder_uses_those_below() => Assert.That(Find("Attic", "class Cook { Cellar.Barrel? _barrel; }"), Is.Empty);

    [TestCase("class Cook { Cellar.Barrel? _barrel; }", "Cook", "Barrel", TestName = "{m}(a field)")]
    [TestCase("class Cook { object Of() => Cellar.Wine.Red; }", "Cook", "Wine", TestName = "{m}(a constant)")]
    [TestCase("class Cook { string Of() => nameof(Cellar.Barrel); }", "Cook", "Barrel", TestName = "{m}(a name)")]
    [TestCase("class Cook : Cellar.Barrel;", "Cook", "Barrel", TestName = "{m}(a base)")]
    [TestCase("class Cook { class Knife { Cellar.Barrel? _barrel; } }", "Cook", "Barrel", TestName = "{m}(a nested type)")]
    [TestCase("class Cook { object Of() => Cellar.Barrel.Find().Wine; }", "Cook", "Barrel", TestName = "{m}(a member)")]
    public void An_arrow_that_runs_up_names_both_types(string text, string user, string used)
    {
        var upward = Find("Cellar/Vault", text).ToList();

        Assert.That(upward.Select(violation => (violation.Folders, violation.Arrow.User, violation.Arrow.Used)), Does.Contain(("House: Cellar/Vault -> Cellar", user, used)));
        Assert.That(upward[0].ToString(), Does.Contain("Cook.cs(3)").And.Contain("Barrel.cs"));
    }

    [Test]
    public void An_extension_is_found_by_the_name_of_its_method() =>
        Assert.That(
            Find("Cellar/Vault", "class Cook { void Of(dynamic x) { Cellar.Barrel.Find().Roll(); } }", "using House.Cellar;").Select(violation => violation.Arrow.Used),
            Does.Contain("Barrels"));

    [Test]
    public void Neighbours_on_a_floor_do_not_use_each_other() =>
        Assert.That(
            Violations.Of(Plan, Arrows(("/src/House/Kitchen/Cook.cs", "namespace House.Kitchen; class Cook { House.Parlour.Guest? _guest; }"), ("/src/House/Parlour/Guest.cs", "namespace House.Parlour; class Guest;")))
                .Select(violation => violation.Folders),
            Does.Contain("House: Kitchen -> Parlour"));

    [Test]
    public void A_folder_without_a_floor_is_found() =>
        Assert.That((Plan.FolderOf("Garden/Tree.cs"), Plan.FolderOf("House.cs"), Plan.FolderOf("Cellar/Vault/Gold.cs")), Is.EqualTo((default(string), default(string), "Cellar/Vault")));

    private static IEnumerable<Violation> Find(string folder, string text, string usings = "") =>
        Violations.Of(Plan, Arrows(Barrel, ($"/src/House/{folder}/Cook.cs", $"{usings}\nnamespace House.{folder.Replace('/', '.')};\n{text}")));

    private static IEnumerable<Arrow> Arrows(params IEnumerable<(string, string)> files) => Arrow.In(SourceTree.Of("/src/House", files));
}
