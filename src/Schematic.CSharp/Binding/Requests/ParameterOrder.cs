namespace Schematic.CSharp.Binding.Requests;

/// <summary>Keeps the recorded order of values as parameters of methods and constructors: a new value follows the others, so that
/// arguments of existing calls keep their positions.</summary>
/// <param name="recorded">The keys of the parameters of each endpoint's methods in order; null if none are recorded.</param>
internal sealed class ParameterOrder(IReadOnlyDictionary<string, IReadOnlyList<string>>? recorded)
{
    /// <summary>Returns the members of an endpoint's request in the recorded order.</summary>
    public IReadOnlyList<RequestMember> Of(string endpoint, IReadOnlyList<RequestMember> members)
    {
        if (recorded?.GetValueOrDefault(endpoint) is not { } order) return members;
        var positions = order.Distinct(StringComparer.Ordinal).Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        return
        [
            .. members.Select(member => member with { IsRecorded = positions.ContainsKey(member.Key) })
                .OrderBy(member => positions.GetValueOrDefault(member.Key, int.MaxValue)),
        ];
    }
}
