using Schematic.Fuzz.Descriptions;
using Schematic.Fuzz.Servers;

namespace Schematic.Fuzz;

/// <summary>What is promised for every description and every server, tried with the same inputs in every run. <c>docs/reliability.md</c> names the longer runs.</summary>
public sealed class FuzzTests
{
    private const int Descriptions = 1_500;
    private const int Inputs = 20_000;

    private static IEnumerable<string> Kept => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Kept")).Where(file => !Description.IsCompanion(file)).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal);

    [Test]
    public void Every_description_is_refused_at_a_place_or_its_code_compiles()
    {
        var errors = Enumerable.Range(0, Descriptions).Select(number => (Number: number, Verdict: Verdict.Of(Description.Number((ulong)number), compiles: number % 20 == 0)))
            .Where(result => result.Verdict.Errors.Count > 0).Select(result => $"{result.Number}: {result.Verdict.Errors[0]}");

        Assert.That(errors.Take(5), Is.Empty);
    }

    [TestCaseSource(nameof(Kept))]
    public void Descriptions_that_once_had_an_error_have_none(string file)
    {
        var description = Description.Read(Path.Combine(AppContext.BaseDirectory, "Kept", file));

        Assert.That(Verdict.Of(description, compiles: true).Errors, Is.Empty);
    }

    [Test]
    public void A_description_has_a_number_by_which_it_can_be_repeated()
    {
        var first = Description.Number(7);

        Assert.That(Description.Number(7), Is.EqualTo(first));
        Assert.That(Enumerable.Range(0, 100).Select(number => Description.Number((ulong)number).Text).Distinct().Count(), Is.GreaterThan(95));
    }

    [Test]
    public void The_items_of_a_stream_do_not_depend_on_the_pieces_in_which_it_arrives() =>
        Assert.That(Enumerable.Range(0, Inputs).Select(seed => Framers.Check((uint)seed)).OfType<string>().Take(5), Is.Empty);

    [Test]
    public void Json_is_read_and_written_as_it_was_read_or_refused() =>
        Assert.That(Enumerable.Range(0, Inputs).Select(seed => JsonReaders.Check((uint)seed)).OfType<string>().Take(5), Is.Empty);
}
