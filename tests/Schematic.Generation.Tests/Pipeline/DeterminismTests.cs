namespace Schematic.Generation.Tests.Pipeline;

public sealed class DeterminismTests
{
    [Test]
    public void A_few_runs_in_any_order_and_at_any_degree_of_parallelism_give_one_hash() => Compare(runs: 8);

    [Test]
    [Category("Slow")]
    public void Two_hundred_runs_in_any_order_and_at_any_degree_of_parallelism_give_one_hash() => Compare(runs: 200);

    private static void Compare(int runs)
    {
        var random = new Random(4711);
        var hashes = Enumerable.Range(0, runs).Select(_ => HashOfRun(random)).Distinct().ToList();

        Assert.That(hashes, Has.Count.EqualTo(1));
    }

    private static string HashOfRun(Random random)
    {
        using var project = new ProjectFolder();
        foreach (var number in Enumerable.Range(1, 6)) project.WithApi($"api{number}.yaml", ProjectFolder.Api($"Api{number}", $"Thing{number}"));
        project.WithApi("more.yaml", ProjectFolder.Api("More", "Extra"), item => item with { ModulePath = "api1", RequestSuffix = "MoreRequest" });
        var items = project.Items.ToArray();
        random.Shuffle(items);

        var result = project.Run(items, options => options with { MaxParallelism = random.Next(1, 17), EmitsMetadata = true });

        Assert.That(result.Diagnostics, Is.Empty);
        return project.Hash();
    }
}
