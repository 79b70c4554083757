using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Tests.Documents;

/// <summary>The nodes of mappings and sequences, while they are added, replaced and removed.</summary>
internal sealed class NodeListTests
{
    [TestCase(3)]
    [TestCase(30)]
    public void Members_are_found_after_every_change(int count)
    {
        var mapping = (MappingNode)Reading.ReadWhole("api.json", $"{{{string.Join(',', Enumerable.Range(0, count).Select(number => $"\"a{number}\": {number}"))}}}");
        Assert.That(mapping["a1"].AsInt64(), Is.EqualTo(1));

        mapping.Replace("a1", 7, 8, Scalar("x"));
        mapping.Remove(new HashSet<DocumentNode> { mapping["a0"]! });
        Assert.That(mapping.TryAdd("b", 9, 10, Scalar("y")), Is.True);
        Assert.That(mapping.TryAdd("a2", 9, 10, Scalar("z")), Is.False);

        Assert.That(mapping.Entries.Select(entry => entry.Key), Is.EqualTo(Enumerable.Range(1, count - 1).Select(number => $"a{number}").Append("b")));
        Assert.That(mapping.Entries, Has.Count.EqualTo(count));
        Assert.That(mapping.Entries.Select(entry => mapping[entry.Key]), Is.EqualTo(mapping.Entries));
        Assert.That((mapping["a0"], mapping["a1"]!.AsText(), mapping["a1"]!.KeyLocation.Line, mapping["a2"].AsInt64()), Is.EqualTo(((DocumentNode?)null, "x", 7, 2L)));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public void Items_are_found_after_every_change(int replaced)
    {
        var sequence = (SequenceNode)Reading.ReadWhole("api.json", "[0, 1, 2]");
        Assert.That(sequence[replaced].AsInt64(), Is.EqualTo(replaced));

        sequence.Replace(sequence[replaced], Scalar("x"));
        sequence.Add(Scalar("y"));
        Assert.That((sequence[replaced].AsText(), sequence[3].AsText(), sequence[replaced].Key), Is.EqualTo(("x", "y", $"{replaced}")));

        sequence.Remove(sequence.Items.Where(item => item.AsText() is not "y").ToHashSet());
        Assert.That(sequence.Items.Select(item => (item.AsText(), item.Key)), Is.EqualTo(new[] { ("y", "0") }));
        Assert.That((sequence[0].AsText(), sequence.Items[0].AsText(), sequence.Items.Count), Is.EqualTo(("y", "y", 1)));

        sequence.Remove(sequence.Items.ToHashSet());
        sequence.Add(Scalar("z"));
        Assert.That(sequence.Items.Select(item => item.Pointer), Is.EqualTo(new[] { "/0" }));
    }

    // Quadratic work would take minutes.
    [Test]
    public void Many_nodes_are_replaced_in_any_order_and_found()
    {
        const int Count = 100_000;
        var mapping = (MappingNode)Reading.ReadWhole("api.json", $"{{{string.Join(',', Enumerable.Range(0, Count).Select(number => $"\"a{number}\": 0"))}}}");
        var sequence = (SequenceNode)Reading.ReadWhole("api.json", $"[{string.Join(',', Enumerable.Repeat(0, Count))}]");

        for (var number = Count - 1; number >= 0; number--)
        {
            mapping.Replace($"a{number}", 1, 1, Scalar($"{number}"));
            sequence.Replace(sequence[number], Scalar($"{number}"));
            sequence.Add(Scalar("y"));
        }

        Assert.That(mapping.Entries.Select(entry => entry.AsText()), Is.EqualTo(Enumerable.Range(0, Count).Select(number => $"{number}")));
        Assert.That(sequence.Items.Take(Count).Select(item => item.AsText()), Is.EqualTo(Enumerable.Range(0, Count).Select(number => $"{number}")));
        Assert.That((mapping[$"a{Count - 1}"].AsText(), sequence[Count - 1].AsText(), sequence.Items.Count), Is.EqualTo(($"{Count - 1}", $"{Count - 1}", 2 * Count)));
    }

    [TestCase(-1)]
    [TestCase(2)]
    public void An_index_beyond_the_items_is_an_error(int index)
    {
        var sequence = (SequenceNode)Reading.ReadWhole("api.json", "[0, 1]");

        Assert.That(() => sequence.Items[index], Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => sequence[index], Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void The_key_of_a_node_without_mapping_is_at_the_node()
    {
        var sequence = (SequenceNode)Reading.ReadWhole("api.json", "[0, 1]");

        Assert.That(sequence.KeyLocation, Is.EqualTo(sequence.Location));
        Assert.That(sequence[1].KeyLocation, Is.EqualTo(sequence[1].Location));
    }

    private static ScalarNode Scalar(string text) => new("overlay.yaml", 1, 2, ScalarKind.String, text);
}
