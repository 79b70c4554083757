using System;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>Computes how well a JSON object matches declared members: by constants, then the fewest unknown members, then no
/// missing required ones, then the most required ones.</summary>
internal static class JsonObjectFit
{
    private const int MaxUnknown = 255;
    private const int MaxRequired = 1023;

    internal static int Of(JsonMembers members, Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return JsonShape.NoFit;

        var (known, unknown, required, constants) = (0, 0, 0, 0);
        var seen = default(JsonMemberSet);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = members.IndexOf(ref reader, known + unknown);
            reader.Read();
            if (index < 0)
            {
                unknown++;
                context.Skip(ref reader);
                continue;
            }

            known++;
            if (reader.TokenType == JsonTokenType.Null && members.NullOf(index) == JsonMemberNull.Error && !context.ToleratesMissing)
                return JsonShape.NoFit;
            if (seen.Add(index, members.Count) && members.Required.Contains(index))
                required++;
            if (members.TryGetConstant(index, out var constant))
            {
                if (!JsonScalar.Is(ref reader, constant))
                    return JsonShape.NoFit;
                constants++;
            }

            context.Skip(ref reader);
        }

        var isComplete = seen.FirstMissing(members.Required) < 0;
        if (!isComplete && !context.ToleratesMissing)
            return JsonShape.NoFit;
        if (known == 0 && (unknown > 0 || !isComplete))
            return JsonFit.Loose;
        return ((Math.Min(constants, 255) + 1) << 20)
            | ((MaxUnknown - Math.Min(unknown, MaxUnknown)) << 11)
            | ((isComplete ? 1 : 0) << 10)
            | Math.Min(required, MaxRequired);
    }
}
