using Schematic.Definitions.Documents;
using Schematic.Definitions.Overlays.Paths;
using Schematic.Definitions.Tests.Documents;

namespace Schematic.Definitions.Tests.Overlays;

/// <summary>A selector takes a step for each value, and ends when no steps are left.</summary>
internal sealed class SelectorTests
{
    private static readonly Selector[] OfOne = [new NameSelector("a"), new IndexSelector(1)];

    private static readonly Selector[] OfSeveral = [new WildcardSelector(), new SliceSelector(null, null, 1), new SliceSelector(null, null, -1), new FilterSelector(new AllCondition([]))];

    [TestCaseSource(nameof(OfOne))]
    public void One_value_takes_one_step(Selector selector)
    {
        Assert.That(Selected(selector, 2), Has.Count.EqualTo(1));
        Assert.That(Selected(selector, 1), Is.Empty);
    }

    [TestCaseSource(nameof(OfSeveral))]
    public void Several_values_take_a_step_each(Selector selector)
    {
        Assert.That(Selected(selector, 6), Has.Count.EqualTo(5));
        Assert.That(Selected(selector, 3), Has.Count.EqualTo(2));
    }

    // A name is looked up whether it exists or not.
    [Test]
    public void A_value_that_does_not_exist_takes_a_step_as_well()
    {
        foreach (var selector in (Selector[])[new NameSelector("b"), new IndexSelector(5)])
        {
            var steps = new StepLimit(1);
            selector.Select(Document(selector), Document(selector), steps, []);
            Assert.That(steps.IsReached, Is.True, $"{selector}");
        }
    }

    [TestCase(1)]
    [TestCase(-1)]
    public void A_range_of_an_empty_list_is_empty(int step)
    {
        var (empty, selected) = (Reading.ReadWhole("api.json", "[]"), new List<DocumentNode>());

        foreach (var (start, end) in ((long?, long?)[])[(null, null), (0, 5), (5, 0), (-1, 1), (1, -1)]) new SliceSelector(start, end, step).Select(empty, empty, new StepLimit(9), selected);

        Assert.That(selected, Is.Empty);
    }

    private static List<DocumentNode> Selected(Selector selector, int limit)
    {
        var selected = new List<DocumentNode>();
        selector.Select(Document(selector), Document(selector), new StepLimit(limit), selected);
        return selected;
    }

    private static DocumentNode Document(Selector selector) => Reading.ReadWhole("api.json", selector is NameSelector ? """{"a": 1}""" : "[1, 2, 3, 4, 5]");
}
