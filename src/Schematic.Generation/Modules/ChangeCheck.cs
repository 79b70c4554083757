using System.Security.Cryptography;
using System.Text;
using Schematic.Generation.Output;

namespace Schematic.Generation.Modules;

/// <summary>Answers whether what went into the last run would go in now.</summary>
internal static class ChangeCheck
{
    /// <summary>One hash of inputs; where one ends and the next begins matters.</summary>
    public static string HashOf(IEnumerable<Input> inputs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var input in inputs)
        {
            Append($"{input.Role}");
            Append(input.Name);
            Append(input.Value);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string? text)
        {
            hash.AppendData(BitConverter.GetBytes(text?.Length ?? -1));
            hash.AppendData(Encoding.UTF8.GetBytes(text ?? ""));
        }
    }

    /// <summary>The modules of the last run whose inputs are the same now, and whose files are all in place.</summary>
    /// <param name="state">What is remembered of the last run.</param>
    /// <param name="environment">The hash of what goes into every module now.</param>
    /// <param name="items">The descriptions now.</param>
    /// <param name="options">The options now.</param>
    /// <param name="directory">The folder of the generated files.</param>
    public static IReadOnlyList<ModuleState> UpToDate(
        GenerationState state, string environment, IReadOnlyList<ApiItem> items, GenerationOptions options, OutputDirectory directory)
    {
        if (state.Environment != environment) return [];
        var known = items.ToDictionary(item => item.Key, StringComparer.Ordinal);
        return [.. state.Modules.Where(module => module.Files.All(directory.Exists) && module.Descriptions.All(IsUnchanged))];

        bool IsUnchanged(DescriptionState description) =>
            known.TryGetValue(description.Item, out var item)
            && description.Inputs.SequenceEqual([.. item.Settings(options.ProjectDirectory), .. description.Inputs.Where(input => input.IsFile).Select(Now)]);

        Input Now(Input file) => Input.OfFile(file.Role, Path.Combine(options.ProjectDirectory, file.Name), options.ProjectDirectory);
    }
}
