using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SchoolSupport.Domain.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RedactedUploads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsRedacted",
                table: "Uploads",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsRedacted",
                table: "Uploads");
        }
    }
}
