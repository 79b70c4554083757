using Schematic.CSharp.Binding.Plans;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Generation.Compatibility;

/// <summary>Compares the recorded state of an operation with the current one.</summary>
internal sealed class OperationComparer(TypeComparer types, SurfaceChanges changes)
{
    /// <summary>Compares everything except the security policy.</summary>
    public void Compare(SurfaceOperation old, SurfaceOperation @new)
    {
        CompareRoutes(old, @new);
        CompareNames(old.Calls, @new.Calls, @new, "method");
        CompareNames(old.Requests, @new.Requests, @new, "request");
        if (!old.IsDeprecated && @new.IsDeprecated) changes.Add(ChangeKind.Deprecated, @new.Location, $"The operation '{@new.Id}' ({@new.Route})");
        var parameters = new ParameterComparer(types, changes, @new);
        parameters.Compare(Renamed(old, @new), @new.Parameters);
        Compare(old.Body, @new.Body, @new, parameters);
        ComparePositions(old, @new);
        CompareResponses(old, @new);
        if (old.Stream is { } before && @new.Stream is { } now)
            types.Compare(before, now, new TypeUse(Direction.Response, $"An item of the stream of '{@new.Id}'", @new.Location));
        CompareMessages(old, @new);
    }

    private void CompareRoutes(SurfaceOperation old, SurfaceOperation @new)
    {
        if (old.Method == @new.Method && SurfaceComparer.Address(old.Path) == SurfaceComparer.Address(@new.Path)) return;
        changes.Break(ChangeKind.Changed, DiagnosticDescriptors.OperationMoved, @new.Location, @new.Id, old.Route, @new.Route);
    }

    private void CompareNames(IReadOnlyList<string> old, IReadOnlyList<string> @new, SurfaceOperation operation, string what)
    {
        var gone = old.Except(@new, StringComparer.Ordinal).ToList();
        var fresh = @new.Except(old, StringComparer.Ordinal).ToList();
        foreach (var (index, name) in gone.Index())
        {
            if (index < fresh.Count) changes.Break(ChangeKind.Changed, DiagnosticDescriptors.CodeNameChanged, operation.Location, $"A {what} of '{operation.Id}'", name, fresh[index]);
            else changes.Break(ChangeKind.Removed, DiagnosticDescriptors.CodeMemberRemoved, operation.Location, what, name, operation.Id);
        }
    }

    // Positions that move because a parameter was removed or is required now have a rule of their own.
    private void ComparePositions(SurfaceOperation old, SurfaceOperation @new)
    {
        if (old.Order is not { } before || @new.Order is not { } now) return;
        var values = Values(@new);
        var kept = before.Where(key => now.Contains(key, StringComparer.Ordinal) || values.ContainsKey(key)).ToList();
        var known = now.Where(key => before.Contains(key, StringComparer.Ordinal) || !(values.GetValueOrDefault(key)?.IsRequired ?? true)).ToList();
        if (ParameterPositions.Compare(@new.Id, kept, known, Locate) is not var (rule, location, arguments)) return;
        changes.Break(ChangeKind.Changed, rule, location, arguments);

        SourceLocation Locate(string? key) => key is not null && values.TryGetValue(key, out var value) ? Located(value.Location, @new) : @new.Location;
    }

    private static Dictionary<string, SurfaceMember> Values(SurfaceOperation operation) => operation.Parameters
        .Concat(operation.Body?.Contents.SelectMany(content => content.Fields ?? []).Select(field => field with { In = PartPlan.Field }) ?? [])
        .DistinctBy(value => value.Key, StringComparer.Ordinal).ToDictionary(value => value.Key, StringComparer.Ordinal);

    // Path parameters are matched by position: their names are not sent over the wire.
    private static IReadOnlyList<SurfaceMember> Renamed(SurfaceOperation old, SurfaceOperation @new)
    {
        if (old.Path == @new.Path || SurfaceComparer.Address(old.Path) != SurfaceComparer.Address(@new.Path)) return old.Parameters;
        var names = PathTemplate.Parse(old.Path).ParameterNames.Zip(PathTemplate.Parse(@new.Path).ParameterNames)
            .DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        return [.. old.Parameters.Select(parameter => parameter.In == "path" ? parameter with { Name = names.GetValueOrDefault(parameter.Name, parameter.Name) } : parameter)];
    }

    private void Compare(SurfaceBody? old, SurfaceBody? @new, SurfaceOperation operation, ParameterComparer parameters)
    {
        if (@new is null)
        {
            if (old is not null) changes.Break(ChangeKind.Removed, DiagnosticDescriptors.BodyRemoved, operation.Location, operation.Id);
            return;
        }

        var location = Located(@new.Location, operation);
        if (@new.IsRequired && old is not { IsRequired: true }) changes.Break(ChangeKind.Changed, DiagnosticDescriptors.BodyBecameRequired, location, operation.Id);
        else if (old is null) changes.Add(ChangeKind.Added, location, $"A body of '{operation.Id}'");
        foreach (var (before, now) in Pairs(old?.Contents ?? [], @new.Contents))
        {
            if (now is null) changes.Break(ChangeKind.Removed, DiagnosticDescriptors.BodyMediaTypeRemoved, location, operation.Id, before.MediaType);
            else if (before is { Type: { } was } && now is { Type: { } @is }) types.Compare(was, @is, new TypeUse(Direction.Request, $"The body of '{operation.Id}'", location));
            else if (before.Fields is not null && now.Fields is not null) parameters.Compare(Fields(before), Fields(now));
        }
    }

    private static IReadOnlyList<SurfaceMember> Fields(SurfaceContent form) => [.. form.Fields!.Select(field => field with { In = PartPlan.Field })];

    private void CompareResponses(SurfaceOperation old, SurfaceOperation @new)
    {
        foreach (var before in old.Responses)
        {
            if (Answering(before.Status, @new) is { } now) Compare(before, now, @new);
            else if (before.IsSuccess || before.Contents.Count > 0)
                changes.Break(ChangeKind.Removed, DiagnosticDescriptors.ResponseRemoved, @new.Location, @new.Id, before.Status);
            else changes.Add(ChangeKind.Removed, @new.Location, $"The response {before.Status} of '{@new.Id}'");
        }

        var expected = old.Responses.Where(response => response.IsSuccess).SelectMany(response => response.Contents).Select(Text).ToHashSet(StringComparer.Ordinal);
        foreach (var now in @new.Responses.Where(now => old.Responses.All(before => before.Status != now.Status)))
        {
            // A new error response is allowed at any time; a new success response must not be read as another type.
            var other = now.IsSuccess && expected.Count > 0 ? now.Contents.Take(1).FirstOrDefault(content => !expected.Contains(Text(content))) : null;
            if (other is not null)
                changes.Break(ChangeKind.Added, DiagnosticDescriptors.ResponseAdded, Located(now.Location, @new), @new.Id, now.Status, Text(other));
            else changes.Add(ChangeKind.Added, Located(now.Location, @new), $"The response {now.Status} of '{@new.Id}'");
        }
    }

    // OpenAPI 3.2, section 4.18: an exact code takes precedence over its range, and a range over the default.
    private static SurfaceResponse? Answering(string status, SurfaceOperation operation) =>
        Find(status, operation) ?? (status == "default" ? null : Find($"{status[0]}XX", operation) ?? (status[0] == '2' ? null : Find("default", operation)));

    private static SurfaceResponse? Find(string status, SurfaceOperation operation) => operation.Responses.FirstOrDefault(response => response.Status == status);

    private void Compare(SurfaceResponse old, SurfaceResponse @new, SurfaceOperation operation)
    {
        var location = Located(@new.Location, operation);
        foreach (var (before, now) in Pairs(old.Contents, @new.Contents))
        {
            if (now is null) changes.Break(ChangeKind.Removed, DiagnosticDescriptors.ResponseContentRemoved, location, operation.Id, old.Status, before.MediaType);
            else if (before is { Type: { } was } && now is { Type: { } @is })
                types.Compare(was, @is, new TypeUse(Direction.Response, $"The response {old.Status} of '{operation.Id}'", location));
        }
    }

    private void CompareMessages(SurfaceOperation old, SurfaceOperation @new)
    {
        var known = @new.Messages.ToDictionary(message => message.Key, StringComparer.Ordinal);
        foreach (var before in old.Messages)
        {
            if (!known.Remove(before.Key, out var now))
            {
                changes.Break(ChangeKind.Removed, DiagnosticDescriptors.MessageRemoved, @new.Location, @new.Id, before.Key);
                continue;
            }

            foreach (var direction in Directions(before.In))
                types.Compare(before.Type, now.Type, new TypeUse(direction, $"The message '{now.Key}' of '{@new.Id}'", Located(now.Location, @new)));
        }

        foreach (var now in known.Values) changes.Add(ChangeKind.Added, Located(now.Location, @new), $"The message '{now.Key}' of '{@new.Id}'");
    }

    private static Direction[] Directions(string? use) => use switch
    {
        "send" => [Direction.Request],
        "receive" => [Direction.Response],
        _ => [Direction.Request, Direction.Response],
    };

    /// <summary>Pairs each content that callers use with the content that replaces it.</summary>
    private static IEnumerable<(SurfaceContent Old, SurfaceContent? New)> Pairs(IReadOnlyList<SurfaceContent> old, IReadOnlyList<SurfaceContent> @new) =>
        from before in old.DistinctBy(content => content.Kind)
        select (before, @new.FirstOrDefault(now => now.Kind == before.Kind && now.MediaType == before.MediaType) ?? @new.FirstOrDefault(now => now.Kind == before.Kind));

    private static string Text(SurfaceContent content) => content.Type is { } type ? SurfaceNotation.Of(type) : content.MediaType;

    private static SourceLocation Located(SourceLocation location, SurfaceOperation operation) =>
        location.File is null ? operation.Location : location;
}
