namespace Schematic.Build.Tests.Architecture;

/// <summary>A use of a type on a higher floor, or next to the user's on the same floor.</summary>
/// <param name="Folders">The project and the two folders.</param>
/// <param name="Arrow">The use.</param>
internal sealed record Violation(string Folders, Arrow Arrow)
{
    public override string ToString() => $"{Folders}: {Arrow}";
}

/// <summary>Compares uses with a plan.</summary>
internal static class Violations
{
    /// <summary>The uses that run up. Those of folders without a floor are left to the test that finds such folders.</summary>
    public static IEnumerable<Violation> Of(FloorPlan plan, IEnumerable<Arrow> arrows) =>
        from arrow in arrows
        let user = plan.FolderOf(arrow.UserFile)
        let used = plan.FolderOf(arrow.UsedFile)
        where user is not null && used is not null && !plan.Allows(user, used)
        select new Violation($"{plan.Project}: {user} -> {used}", arrow);
}
