using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SchoolSupport.Domain.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SpellingsOverTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AddedAt",
                table: "SchoolNames",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RevokedAt",
                table: "SchoolNames",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "SchoolNames");

            migrationBuilder.DropColumn(
                name: "RevokedAt",
                table: "SchoolNames");
        }
    }
}
