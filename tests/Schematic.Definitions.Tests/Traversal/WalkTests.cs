using Schematic.Definitions.Traversal;

namespace Schematic.Definitions.Tests.Traversal;

public sealed class WalkTests
{
    [Test]
    public void Each_place_is_asked_once()
    {
        var asked = new List<int>();
        Walk<int, int> walk = null!;
        walk = new Walk<int, int>(0, Ask);

        Assert.That(walk.Of(0), Is.EqualTo(1 << 20));
        Assert.That(asked, Is.EqualTo(Enumerable.Range(0, 21)));

        // A diamond at every level: 2^20 ways lead to the last place.
        int Ask(int place)
        {
            asked.Add(place);
            return place == 20 ? 1 : walk.Of(place + 1) + walk.Of(place + 1);
        }
    }

    [Test]
    public void A_place_within_itself_has_the_unknown_answer()
    {
        Walk<string, string> walk = null!;
        walk = new Walk<string, string>("?", place => place + walk.Of(place == "a" ? "b" : "a"));

        Assert.That(walk.Of("a"), Is.EqualTo("ab?"));
    }

    [Test]
    public void Places_below_the_limit_have_the_unknown_answer_and_are_reported()
    {
        var tooDeep = new List<int>();
        Walk<int, int> walk = null!;
        walk = new Walk<int, int>(0, place => walk.Of(place + 1), tooDeep.Add);

        walk.Of(0);

        Assert.That(tooDeep, Is.EqualTo(new[] { TraversalLimits.Depth }));
        Assert.That(walk.Count, Is.EqualTo(TraversalLimits.Depth));
    }
}
